import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import type { Access } from '../service/connect.js';
import type { Deletion } from '../store/index.js';
import { undoExitCode } from '../undo/exit-code.js';
import { undo } from '../undo/index.js';
import { undoJsonReport } from '../undo/json.js';
import { undoDoneReport, undoPlanReport } from '../undo/report.js';
import type { UndoOutcome } from '../undo/types.js';
import type { Terminal } from '../terminal.js';
import { confirmed, typedNames } from './ask.js';

/** The flags of `migrate-secrets undo`, as the command line gives them. */
export interface UndoFlags extends Access {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly allowDirty?: boolean;
  readonly deleteSecrets?: boolean;
  readonly recoveryDays: number;
  readonly forceDelete?: boolean;
}

/**
 * Puts the literals back and reports it.
 *
 * @throws MigrationError where secrets shall be deleted for good and there is nobody to type names
 */
export const undoAction: Action<UndoFlags> = async ({ operands: paths, flags, terminal }) => {
  if (flags.forceDelete === true && !terminal.interactive) throw noOneToAsk();
  const root = resolve('.');
  const text = flags.json === true ? () => undefined : terminal.out;
  const outcome = await undo(
    {
      paths: paths.length > 0 ? paths : ['.'],
      root,
      allowDirty: flags.allowDirty === true,
      deletion: deletionOf(flags),
      access: flags,
    },
    {
      decide: (planned) => decide(planned, flags, { terminal, text }),
      chooseDeletions: (names) => chooseDeletions(names, flags, terminal),
    },
  );
  if (outcome.done !== undefined) text(`\n${undoDoneReport(outcome.done, root)}`);
  if (flags.json === true) terminal.out(undoJsonReport(outcome));
  return undoExitCode(outcome);
};

function noOneToAsk(): MigrationError {
  return new MigrationError(
    'nobody-to-ask',
    '--force-delete deletes secrets for good, and asks for the name of each: there is no terminal to ask at.',
    'Run it in a terminal, or use --delete-secrets, which leaves --recovery-days to restore them.',
  );
}

function deletionOf({ forceDelete, recoveryDays }: UndoFlags): Deletion {
  return forceDelete === true ? { kind: 'forced' } : { kind: 'recoverable', days: recoveryDays };
}

async function decide(
  planned: UndoOutcome,
  { dryRun, yes }: UndoFlags,
  { terminal, text }: { readonly terminal: Terminal; readonly text: (report: string) => void },
): Promise<boolean> {
  text(undoPlanReport(planned));
  if (dryRun === true) return false;
  if (yes === true) return true;
  if (terminal.interactive) return confirmed('Write these values into the source files?');
  terminal.err('Nothing was changed: there is no terminal to ask at. Pass --yes to go on.\n');
  return false;
}

/** Asks where a person is there, unless a flag has answered; for good only what was typed. */
async function chooseDeletions(
  names: readonly string[],
  { deleteSecrets, forceDelete, yes, recoveryDays }: UndoFlags,
  { interactive }: Terminal,
): Promise<readonly string[]> {
  if (forceDelete === true) return typedNames(names);
  if (deleteSecrets === true) return names;
  if (yes === true || !interactive) return [];
  const list = names.map((name) => `\n  ${name}`).join('');
  const question = `No code here reads these secrets any more. Delete them? They can be restored for ${recoveryDays} days.${list}`;
  return (await confirmed(question)) ? names : [];
}
