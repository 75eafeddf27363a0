import { Option } from 'commander';
import type { BaselineFlags } from '../actions/baseline.js';
import type { CommandDeclaration } from './command.js';
import { JSON_REPORT, PATHS } from './options.js';

export const baseline: CommandDeclaration<BaselineFlags> = {
  name: 'baseline',
  summary: 'adds what is found to the .secrets.baseline of detect-secrets',
  description:
    'Adds what is found to the .secrets.baseline of detect-secrets (1.x), so that the ESLint rule and detect-secrets are silent about it from now on. Entries that stand are kept, with what an audit said of them. The file holds SHA-1 hashes: a weak password can be guessed from its hash.',
  operands: [PATHS],
  options: [
    new Option('--file <path>', 'the baseline to write, or to add to').default('.secrets.baseline'),
    JSON_REPORT,
  ],
  examples: [
    ['baseline', 'what is found now is known from then on'],
    ['baseline src --file config/.secrets.baseline', 'a part of it, in another file'],
  ],
  exit: { 0: 'all that was found is in the baseline', 1: 'a file could not be looked at' },
  load: async () => (await import('../actions/baseline.js')).baselineAction,
};
