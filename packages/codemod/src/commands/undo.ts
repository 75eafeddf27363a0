import { Option } from 'commander';
import type { UndoFlags } from '../actions/undo.js';
import type { CommandDeclaration } from './command.js';
import { ACCESS, CHANGING_FILES, PATHS, RECOVERY_DAYS } from './options.js';

export const undo: CommandDeclaration<UndoFlags> = {
  name: 'undo',
  summary: 'puts the literals back into the code',
  description:
    'Puts the literals back into the code, from the store and the manifest, and offers to delete the secrets that no code reads any more. --yes deletes nothing by itself.',
  operands: [PATHS],
  options: [
    ...CHANGING_FILES,
    new Option('--delete-secrets', 'delete the secrets that no code reads any more'),
    RECOVERY_DAYS,
    new Option('--force-delete', 'delete them for good, after you have typed the name of each'),
    ...ACCESS,
  ],
  examples: [['undo', 'put the literals back']],
  exit: { 0: 'nothing is left to do', 1: 'a call stays in the code, or something is left to do' },
  load: async () => (await import('../actions/undo.js')).undoAction,
};
