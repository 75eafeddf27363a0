import { Option } from 'commander';
import type { TeardownFlags } from '../actions/teardown.js';
import type { CommandDeclaration } from './command.js';
import { ACCESS, DRY_RUN, JSON_REPORT, RECOVERY_DAYS, YES } from './options.js';

export const teardown: CommandDeclaration<TeardownFlags> = {
  name: 'teardown',
  summary: 'deletes the secrets that a trial left in the store',
  description:
    'Deletes secrets of the manifest that migrate-secrets created (its tag, its description, the same ARN), and nothing else. The code stays as it is: undo puts the literals back.',
  options: [
    DRY_RUN,
    YES,
    RECOVERY_DAYS,
    new Option('--force', 'delete them for good, after you have typed the name of each'),
    JSON_REPORT,
    ...ACCESS,
  ],
  examples: [
    ['teardown --dry-run', 'what would be deleted'],
    ['teardown --recovery-days 7', 'when the trial is over'],
  ],
  exit: { 0: 'nothing is left to delete', 1: 'a secret stays, or it was only a plan' },
  load: async () => (await import('../actions/teardown.js')).teardownAction,
};
