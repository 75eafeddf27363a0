import type { PlannedContent, Problem } from '../../types.js';
import type { StorageChoices } from '../choices.js';
import { holds } from '../../secret-content.js';
import { RENAME, RENAME_OR_REPLACE } from '../remedies.js';
import type { FoundParameter } from './get.js';

/** What stands under a name before a parameter is stored there. */
export type Standing = 'free' | 'same-value' | 'another-value' | 'not-encrypted';

/** Compares what was found with what the plan wants there. */
export function standingOf(found: FoundParameter | undefined, content: PlannedContent): Standing {
  if (found === undefined) return 'free';
  if (!found.isEncrypted) return 'not-encrypted';
  return holds(found.value, content) ? 'same-value' : 'another-value';
}

/** What is wrong where the name of a parameter is taken; undefined where the run can go on. */
export function problemOf(standing: Standing, choices: StorageChoices): Problem | undefined {
  return PROBLEMS[standing](choices);
}

const PROBLEMS = {
  free: () => undefined,
  'same-value': () => undefined,
  'another-value': ({ onConflict }) =>
    onConflict === 'new-version'
      ? undefined
      : {
          what: 'it holds another value already',
          next: RENAME_OR_REPLACE,
        },
  'not-encrypted': () => ({
    what: 'a parameter of this name is kept as plain text, and its type cannot be changed',
    next: `${RENAME}, or delete it first`,
  }),
} as const satisfies Record<Standing, (choices: StorageChoices) => Problem | undefined>;
