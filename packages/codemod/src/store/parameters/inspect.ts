import type { PlannedSecret, Problem } from '../../types.js';
import { concealed } from '../../secret-content.js';
import { firstOfAll } from '../first-of-all.js';
import { problemWith } from '../problem.js';
import type { ParameterDestination } from './destination.js';
import { getParameter } from './get.js';
import { problemOf, standingOf } from './standing.js';

/** What Parameter Store has against a plan: names that are taken, and what it does not answer. */
export function parameterProblems(
  planned: readonly PlannedSecret[],
  destination: ParameterDestination,
  progress: (done: number) => void,
): Promise<Problem[]> {
  return firstOfAll(planned, (secret) => problemsOf(secret, destination), progress);
}

async function problemsOf(
  { name, content }: PlannedSecret,
  destination: ParameterDestination,
): Promise<Problem[]> {
  const about = ({ what, next }: Problem) => ({
    what: concealed(`"${name}": ${what}`, content),
    next: concealed(next, content),
  });
  try {
    const standing = standingOf(await getParameter(destination, name), content);
    const problem = problemOf(standing, destination.choices);
    return problem === undefined ? [] : [about(problem)];
  } catch (error) {
    return [about(problemWith(error, destination, name, ACTIONS))];
  }
}

const ACTIONS = ['GetParameter', 'PutParameter', 'AddTagsToResource'];
