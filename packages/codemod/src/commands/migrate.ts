import { Option } from 'commander';
import type { MigrateFlags } from '../actions/migrate.js';
import type { CommandDeclaration } from './command.js';
import {
  ACCESS,
  CHANGING_FILES,
  FORMAT,
  HTML_REPORT,
  KMS_KEY_ID,
  NAMING,
  ON_DELETED,
  pairs,
  PATHS,
  REPLICA_REGION,
  SELECTING_FILES,
} from './options.js';

/** The program's own command: what it does where none is named. */
export const migrate: CommandDeclaration<MigrateFlags> = {
  name: 'migrate-secrets',
  description:
    'Lifts hardcoded credentials out of JavaScript and TypeScript into AWS Secrets Manager, and rewrites the code to read them at run time.',
  operands: [PATHS],
  options: [
    ...CHANGING_FILES,
    ...SELECTING_FILES,
    FORMAT,
    HTML_REPORT,
    new Option(
      '--plain',
      'ask without moving the cursor, for screen readers (default where TERM=dumb)',
    ),
    new Option('--await <style>', 'where await is legal: use it, or never').choices([
      'auto',
      'never',
    ]),
    ...NAMING,
    new Option('--keep-usernames', 'leave the user name beside a password in the code'),
    new Option(
      '--id-from-env',
      'let an environment variable name another secret, for each stage its own',
    ),
    new Option('--no-getters', 'read all secrets of an object keyed by environment at once'),
    new Option('--mark', 'leave a comment at each place that is refused'),
    new Option(
      '--store <store>',
      'where values are kept; parameters are free, and are neither rotated nor replicated (default: secrets-manager)',
    ).choices(['secrets-manager', 'parameter-store']),
    KMS_KEY_ID,
    new Option('--tag <key=value>', 'a tag for each new secret; can be repeated').argParser(pairs),
    REPLICA_REGION,
    new Option(
      '--on-conflict <choice>',
      'where a name holds another value (default: stop)',
    ).choices(['stop', 'new-version']),
    ON_DELETED,
    ...ACCESS,
  ],
  examples: [
    ['', 'asks about each secret, in a terminal'],
    ['--dry-run', 'what would be stored, and the diff'],
    ['--dry-run --report ../report.html', 'the same for a browser, for a ticket, on paper'],
    ['src --yes --json', 'in a script'],
    ['--staged --dry-run', 'before a commit, in a hook'],
    ['--changed=origin/main --dry-run', 'what a branch has added, in CI'],
  ],
  exit: { 0: 'nothing is left to do', 1: 'something was refused, or is left to do' },
  load: async () => (await import('../actions/migrate.js')).migrateAction,
};
