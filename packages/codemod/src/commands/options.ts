import { Argument, InvalidArgumentError, Option } from 'commander';

export const PATHS = new Argument('[paths...]', 'files and folders; the current folder by default');

export const JSON_REPORT = new Option(
  '--json',
  'print one JSON document on stdout, everything else on stderr',
);

export const FORMAT = new Option(
  '--format <format>',
  'print this on stdout instead, everything else on stderr; json is --json',
).choices(['json', 'github', 'sarif', 'junit']);

export const HTML_REPORT = new Option(
  '--report <file>',
  'write the whole story as one HTML file, also of a dry run',
);

export const ACCESS: readonly Option[] = [
  new Option('--region <name>', 'the AWS Region (default: what the AWS SDK finds)'),
  new Option('--profile <name>', 'the AWS profile (default: what the AWS SDK finds)'),
];

export const DRY_RUN = new Option('--dry-run', 'show the plan, store and change nothing');

export const YES = new Option('-y, --yes', 'carry out the whole plan without asking');

const ALLOW_DIRTY = new Option(
  '--allow-dirty',
  'run although the git tree has uncommitted changes, or there is none',
);

/** What decides under which names secrets are created. */
export const NAMING: readonly Option[] = [
  new Option('--group <by>', 'what becomes one secret (default: object)').choices([
    'object',
    'file',
    'package',
    'none',
  ]),
  new Option('--prefix <text>', 'put before the name of every secret'),
  new Option(
    '--name-template <text>',
    'names from {package}, {file} and {what} (default: {package}/{what})',
  ),
  new Option('--include-tests', 'migrate the credentials of test files too'),
];

export const KMS_KEY_ID = new Option(
  '--kms-key-id <key>',
  'the KMS key of each new secret (default: the account’s own)',
);

export const REPLICA_REGION = new Option(
  '--replica-region <name>',
  'a Region to replicate each new secret to; can be repeated',
).argParser(gathered);

export const ON_DELETED = new Option(
  '--on-deleted <choice>',
  'where a name is scheduled for deletion (default: stop)',
).choices(['stop', 'restore']);

/** What every command takes that changes source files. */
export const CHANGING_FILES: readonly Option[] = [DRY_RUN, YES, JSON_REPORT, ALLOW_DIRTY];

/** Which files are looked at, among those below the paths. */
export const SELECTING_FILES: readonly Option[] = [
  new Option(
    '--ignore <glob>',
    'files to leave out, as in a .gitignore; can be repeated',
  ).argParser(gathered),
  new Option('--eslint-ignores', "leave out what the project's ESLint ignores, too"),
  new Option(
    '--changed [base]',
    'only what differs from a branch or commit since HEAD left it, and what git does not know yet (default: HEAD)',
  ).conflicts('staged'),
  new Option('--staged', 'only what the next commit changes, as it is staged'),
];

/** Source: the reference of DeleteSecret. */
export const RECOVERY_DAYS = new Option(
  '--recovery-days <days>',
  'for how long they can be restored, 7 to 30',
)
  .argParser(numberFrom(7, 30, 'days'))
  .default(30);

/**
 * Gathers the arguments of an option that can be given several times.
 *
 * @throws InvalidArgumentError where one is not `key=value`
 */
export function pairs(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const [, key, value] = /^([^=]{1,128})=(.{0,256})$/s.exec(text) ?? [];
  if (key === undefined || value === undefined)
    throw new InvalidArgumentError(
      'It is key=value, the key of up to 128 and the value of up to 256 characters.',
    );
  return { ...before, [key]: value };
}

/** Gathers the arguments of an option that can be given several times. */
export function gathered(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/**
 * Reads the argument of an option as a whole number.
 *
 * @throws InvalidArgumentError where it is none, or not between the bounds
 */
export function numberFrom(least: number, most: number, unit: string): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a number of ${unit} from ${least} to ${most}.`);
  };
}
