import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import type { Access } from '../service/connect.js';
import { tearDown, type ChooseSecrets } from '../teardown/index.js';
import {
  teardownDoneReport,
  teardownExitCode,
  teardownJsonReport,
  teardownPlanReport,
} from '../teardown/report.js';
import type { Teardown } from '../teardown/types.js';
import type { Terminal } from '../terminal.js';
import { confirmed, typedNames } from './ask.js';

/** The flags of `migrate-secrets teardown`. */
export interface TeardownFlags extends Access {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly recoveryDays: number;
  readonly force?: boolean;
}

/**
 * Deletes the secrets that migrations of this folder created, and reports it.
 *
 * @throws MigrationError where they shall be deleted for good and there is nobody to type names
 */
export const teardownAction: Action<TeardownFlags> = async ({ flags, terminal }) => {
  const { force, recoveryDays: days, json, dryRun } = flags;
  if (force === true && dryRun !== true && !terminal.interactive) throw noOneToAsk();
  const text = json === true ? () => undefined : terminal.out;
  const teardown = await tearDown(
    {
      root: resolve('.'),
      access: flags,
      environment: process.env,
      deletion: force === true ? { kind: 'forced' } : { kind: 'recoverable', days },
    },
    chooser(flags, terminal, text),
  );
  if (teardown.removals !== undefined) text(teardownDoneReport(teardown.removals));
  if (json === true) terminal.out(teardownJsonReport(teardown));
  return teardownExitCode(teardown);
};

function noOneToAsk(): MigrationError {
  return new MigrationError(
    'nobody-to-ask',
    '--force deletes secrets for good, and asks for the name of each: there is no terminal to ask at.',
    'Run it in a terminal, or leave it away: they can then be restored for --recovery-days.',
  );
}

function chooser(
  { dryRun, yes, force, recoveryDays }: TeardownFlags,
  { interactive, err }: Terminal,
  text: (report: string) => void,
): ChooseSecrets {
  return async (planned) => {
    text(teardownPlanReport(planned));
    const names = namesToDelete(planned);
    if (dryRun === true || names.length === 0) return undefined;
    if (force === true) return typedNames(names);
    if (yes === true) return names;
    if (interactive) {
      const question = `Delete them? They can be restored for ${recoveryDays} days.`;
      return (await confirmed(question)) ? names : undefined;
    }
    err('Nothing was deleted: there is no terminal to ask at. Pass --yes to go on.\n');
    return undefined;
  };
}

function namesToDelete({ sentences }: Teardown): string[] {
  return sentences.flatMap(({ status, name }) => (status === 'to-delete' ? [name] : []));
}
