import { Option } from 'commander';
import type { MergeFlags } from '../actions/merge.js';
import type { CommandDeclaration } from './command.js';
import { HTML_REPORT } from './options.js';

export const report: CommandDeclaration<MergeFlags> = {
  name: 'report',
  summary: 'joins the reports of many repositories into one',
  description:
    'Joins what migrate-secrets --json printed in many repositories into one document: JSON on stdout, or a page where --report names a file. Of one repository, the latest counts.',
  options: [
    new Option('--merge <files...>', 'reports of --json, or merged ones').makeOptionMandatory(),
    HTML_REPORT,
  ],
  examples: [['report --merge reports/*.json --report all.html', 'all repositories on one page']],
  exit: { 0: 'nothing is left to do in any repository', 1: 'in one something is' },
  load: async () => (await import('../actions/merge.js')).mergeAction,
};
