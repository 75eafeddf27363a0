import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { MigrateFlags, Terminal } from './commands/migrate.js';
import type { UndoFlags } from './commands/undo.js';
import { MigrationError } from './errors.js';

/**
 * Runs the command line. A command is loaded when it is called for, and within it TypeScript and the
 * AWS SDK when they are needed: together they take a second to load.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status: 0 done, 1 something was refused or is left to do, 2 broken
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const program = command(terminal).action(async (paths: string[], flags: MigrateFlags) => {
    const { migrateCommand } = await import('./commands/migrate.js');
    status = await migrateCommand(paths, flags, version(), terminal);
  });
  undo(program).action(async (paths: string[], flags: UndoFlags) => {
    const { undoCommand } = await import('./commands/undo.js');
    status = await undoCommand(paths, flags, terminal);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    return failure(error, terminal);
  }
  return status;
}

function command({ out, err }: Terminal): Command {
  return new Command('migrate-secrets')
    .description(
      'Lifts hardcoded credentials out of JavaScript and TypeScript into AWS Secrets Manager,\nand rewrites the code to read them at run time.',
    )
    .argument('[paths...]', 'files and folders; the current folder by default')
    .option('--dry-run', 'show the plan, store and change nothing')
    .option('-y, --yes', 'carry out the whole plan without asking')
    .option('--json', 'print one JSON document on stdout, everything else on stderr')
    .option('--allow-dirty', 'run although the git tree has uncommitted changes, or there is none')
    .addOption(
      new Option('--await <style>', 'where await is legal: use it, or never').choices([
        'auto',
        'never',
      ]),
    )
    .addOption(
      new Option('--group <by>', 'what becomes one secret (default: object)').choices([
        'object',
        'file',
        'package',
        'none',
      ]),
    )
    .option('--keep-usernames', 'leave the user name beside a password in the code')
    .option('--prefix <text>', 'put before the name of every secret')
    .option(
      '--name-template <text>',
      'names from {package}, {file} and {what} (default: {package}/{what})',
    )
    .option(
      '--id-from-env',
      'let an environment variable name another secret, for each stage its own',
    )
    .option('--no-getters', 'read all secrets of an object keyed by environment at once')
    .option('--mark', 'leave a comment at each place that is refused')
    .option('--include-tests', 'migrate the credentials of test files too')
    .version(version())
    .addHelpText('after', HELP)
    .configureOutput({ writeOut: out, writeErr: err })
    .enablePositionalOptions()
    .exitOverride();
}

function undo(program: Command): Command {
  return program
    .command('undo')
    .description(
      'Puts the literals back into the code, from the store and the manifest, and offers to delete\nthe secrets that no code reads any more.',
    )
    .argument('[paths...]', 'files and folders; the current folder by default')
    .option('--dry-run', 'show the plan, change nothing')
    .option('-y, --yes', 'put everything back without asking; deletes nothing by itself')
    .option('--json', 'print one JSON document on stdout, everything else on stderr')
    .option('--allow-dirty', 'run although the git tree has uncommitted changes, or there is none')
    .option('--delete-secrets', 'delete the secrets that no code reads any more')
    .option('--recovery-days <days>', 'for how long they can be restored, 7 to 30', days, 30)
    .option('--force-delete', 'delete them for good, after you have typed the name of each');
}

/** Source: the reference of DeleteSecret. */
function days(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 7 && number <= 30) return number;
  throw new InvalidArgumentError('It is a number of days from 7 to 30.');
}

const HELP = `
Region, credentials and endpoint come from where the AWS SDK takes them: AWS_PROFILE,
AWS_REGION, AWS_ENDPOINT_URL_SECRETS_MANAGER and so on.

Exit status: 0 done, 1 something was refused or is left to do, 2 broken.

Examples:
  migrate-secrets --dry-run          what would be stored, and the diff
  migrate-secrets src --yes --json   in a script
  migrate-secrets undo               put the literals back
`;

function version(): string {
  const path = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Commander reports its own errors itself, and throws for `--help` and `--version` too. */
function failure(error: unknown, { err }: Terminal): number {
  if (isCommanderExit(error)) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof MigrationError) err(`${error.message}\n${error.next}\n`);
  else err(`migrate-secrets broke: ${stackWithoutMessage(error)}\nPlease report this.\n`);
  return 2;
}

function isCommanderExit(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}

/** The message of an unforeseen error can quote source; its name and frames cannot. */
function stackWithoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
