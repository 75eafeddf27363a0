import { MigrationError } from '../errors.js';
import type { Outcome, PlannedSecret, Problem } from '../types.js';
import { limitProblems } from './limits.js';
import { requestProblems, type StorageRequest } from './request-limits.js';
import { roomProblems } from './room.js';

/**
 * Looks for what would stand in the way, before the first write.
 *
 * @param request what is asked for each secret, besides
 * @param storeProblems what the store says of the names; asked when nothing else is wrong
 * @throws MigrationError with all problems at once
 */
export async function preflight(
  { plan: { secrets }, rewritten, root }: Outcome,
  request: StorageRequest,
  storeProblems: (secrets: readonly PlannedSecret[]) => Promise<readonly Problem[]>,
): Promise<void> {
  const bytes = rewritten.reduce((sum, { file }) => sum + 2 * file.text.length, 0);
  const here = [
    ...limitProblems(secrets),
    ...requestProblems(secrets, request),
    ...(await roomProblems(root, bytes)),
  ];
  const problems = here.length > 0 ? here : await storeProblems(secrets);
  if (problems.length === 0) return;
  throw new MigrationError(
    'preflight',
    'Nothing was stored or changed. What stands in the way:',
    problems.map(({ what, next }) => `  - ${what}:\n    ${next}`).join('\n'),
  );
}
