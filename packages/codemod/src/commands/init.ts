import { Option } from 'commander';
import type { InitFlags } from '../actions/init.js';
import type { CommandDeclaration } from './command.js';

export const init: CommandDeclaration<InitFlags> = {
  name: 'init',
  summary: 'sets a project up: a config file, the ESLint rule, scripts',
  description:
    'Writes a config file, adds the rule to the flat config of ESLint that is there, and packages and scripts to package.json. Shows what it adds, and asks. Run again, it adds what is missing.',
  options: [
    new Option(
      '--config <form>',
      'how the config file is written (default: ts where there is a tsconfig.json, else js)',
    ).choices(['ts', 'js', 'json']),
    new Option('--dry-run', 'show what would be added'),
    new Option('-y, --yes', 'add it without asking'),
  ],
  examples: [['init', 'lint for credentials from now on']],
  exit: { 0: 'everything is set up', 1: 'something is left to do' },
  load: async () => (await import('../actions/init.js')).initAction,
};
