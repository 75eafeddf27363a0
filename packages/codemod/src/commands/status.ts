import { Option } from 'commander';
import type { StatusFlags } from '../actions/status.js';
import type { CommandDeclaration } from './command.js';
import { ACCESS, JSON_REPORT } from './options.js';

export const status: CommandDeclaration<StatusFlags> = {
  name: 'status',
  summary: 'lists the migrated values that have not been rotated since',
  description:
    'What was in git is burnt. Lists the values that are still those that were in the code, with the commits that show them and the place to revoke them at.',
  options: [
    new Option('--no-history', 'do not look for the commits that show a value'),
    JSON_REPORT,
    ...ACCESS,
  ],
  examples: [['status', 'what is left to rotate']],
  exit: { 0: 'every value has been replaced', 1: 'one has not, or nobody knows' },
  load: async () => (await import('../actions/status.js')).statusAction,
};
