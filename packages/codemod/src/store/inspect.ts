import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-secrets-manager';
import type { PlannedSecret, Problem } from '../types.js';
import type { StorageChoices } from './choices.js';
import { concealed, holds } from '../secret-content.js';
import type { Destination } from './destination.js';
import { firstOfAll } from './first-of-all.js';
import { problemWith } from './problem.js';
import { RENAME, RENAME_OR_REPLACE } from './remedies.js';

/** What stands under a name before a secret is stored there. */
type Standing = 'free' | 'same-value' | 'another-value' | 'scheduled-for-deletion';

/** What the store has against a plan: names that are taken, and what it does not answer. */
export function storeProblems(
  secrets: readonly PlannedSecret[],
  destination: Destination,
  progress: (done: number) => void,
): Promise<Problem[]> {
  return firstOfAll(secrets, (secret) => problemsOf(secret, destination), progress);
}

async function problemsOf(secret: PlannedSecret, destination: Destination): Promise<Problem[]> {
  const { name, content } = secret;
  try {
    return PROBLEMS[await standingOf(secret, destination)](name, destination.choices);
  } catch (error) {
    const { what, next } = problemWith(error, destination, name, ACTIONS);
    return [{ what: concealed(`"${name}": ${what}`, content), next: concealed(next, content) }];
  }
}

const ACTIONS = ['DescribeSecret', 'GetSecretValue', 'CreateSecret', 'TagResource'];

async function standingOf(
  { name, content }: PlannedSecret,
  { client }: Destination,
): Promise<Standing> {
  try {
    const { DeletedDate } = await client.send(new DescribeSecretCommand({ SecretId: name }));
    if (DeletedDate !== undefined) return 'scheduled-for-deletion';
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return holds(SecretString, content) ? 'same-value' : 'another-value';
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 'free';
    throw error;
  }
}

const PROBLEMS = {
  free: () => [],
  'same-value': () => [],
  'another-value': (name, { onConflict }) =>
    onConflict === 'new-version'
      ? []
      : [
          {
            what: `"${name}" holds another value already`,
            next: RENAME_OR_REPLACE,
          },
        ],
  'scheduled-for-deletion': (name, { onDeleted }) =>
    onDeleted === 'restore'
      ? []
      : [
          {
            what: `"${name}" is scheduled for deletion, and its name is taken until then`,
            next: `pass --on-deleted restore, or ${RENAME}`,
          },
        ],
} as const satisfies Record<Standing, (name: string, choices: StorageChoices) => Problem[]>;
