import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '../../packages/codemod/dist/cli.js';
import { readCommandLine } from '../../packages/local/dist/cli.js';
import { REPOSITORY } from '../support/fixture.js';

/** Programs of others that the pages name and no test here runs, each with the reason. */
const NAMED: Readonly<Record<string, string>> = {
  aws: 'it needs an account, or the AWS CLI',
  'detect-secrets': 'a Python package; npm run trials:hooks runs it',
  'detect-secrets-hook': 'a Python package; npm run trials:hooks runs it',
  eslint: 'the guides, test/ci and test/matrix run it, with what the pages show',
  gitleaks: 'a program in Go, which may not be there',
  git: 'the guides run what needs no remote; it is not ours to check',
  husky: 'npm run trials:hooks runs it',
  lefthook: 'npm run trials:hooks runs it',
  'lint-staged': 'npm run trials:hooks runs it',
  'multi-gitter': 'it needs an organisation at GitHub',
  pass: 'a password manager, which may not be there',
  'pre-commit': 'a Python package; npm run trials:hooks runs it',
  src: 'it needs an account at Sourcegraph',
};

/** What each shell and each system has. */
const SYSTEM = new Set('[ basename cat cd echo export kill rm set sh tr xargs'.split(' '));

/** What is wrong with arguments; undefined where nothing is. */
type Judge = (args: readonly string[]) => string | undefined | Promise<string | undefined>;

const JUDGES: Readonly<Record<string, Judge>> = {
  'migrate-secrets': judgeMigrateSecrets,
  'secrets-manager-local': judgeLocal,
  npm: judgeNpm,
  npx: judgeNpx,
  node: judgeNode,
  tsx: ([file]) => missing(file),
};

/**
 * Judges a command without running it: that its program is one of ours, and takes these arguments, or
 * is in the table of those that are only named.
 *
 * @returns what is wrong; undefined where nothing is
 */
export async function judge([program = '', ...args]: readonly string[]): Promise<
  string | undefined
> {
  if (program === '' || SYSTEM.has(program) || program in NAMED) return undefined;
  const ours = JUDGES[program] ?? (() => `nothing is known of ${program}`);
  return await ours(args);
}

/** Whoever calls this has taken care that the commands do nothing: the parser is the real one. */
async function judgeMigrateSecrets(args: readonly string[]): Promise<string | undefined> {
  let said = '';
  const err = (text: string) => (said += text);
  const status = await run(args, { out: () => undefined, err, interactive: false });
  return status === 0 ? undefined : said;
}

function judgeLocal(args: readonly string[]): string | undefined {
  try {
    readCommandLine(args);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What npm does by itself. */
const NPM = new Set(['ci', 'i', 'install', 'init', 'audit']);

function judgeNpm([command = '', ...args]: readonly string[]): string | undefined {
  if (NPM.has(command)) return undefined;
  const script = command === 'run' ? args.find((word) => !word.startsWith('-')) : command;
  return scripts().has(script ?? '') ? undefined : `there is no script ${script}`;
}

/** The scripts of this repository, of its packages and of the sample. */
function scripts(): ReadonlySet<string> {
  const packages = readdirSync(join(REPOSITORY, 'packages')).map((name) => `packages/${name}`);
  const folders = ['.', ...packages, 'fixtures/express-commonjs'];
  return new Set(folders.flatMap((folder) => Object.keys(manifest(folder).scripts ?? {})));
}

function manifest(folder: string): { readonly scripts?: Readonly<Record<string, string>> } {
  const text = readFileSync(join(REPOSITORY, folder, 'package.json'), 'utf8');
  return JSON.parse(text) as { scripts?: Record<string, string> };
}

async function judgeNpx(args: readonly string[]): Promise<string | undefined> {
  const [word = '', ...others] = args;
  if (word === '-p') return judgeNpx(others.slice(1));
  return word.startsWith('-') ? judgeNpx(others) : judge(args);
}

/** A script that is evaluated is run, on a page that is followed. */
function judgeNode([first = '', second]: readonly string[]): string | undefined {
  if (first === '-p') return undefined;
  if (first !== '-r') return missing(first);
  try {
    createRequire(join(REPOSITORY, 'package.json')).resolve(second ?? '');
    return undefined;
  } catch {
    return `there is no module ${second}`;
  }
}

function missing(file = ''): string | undefined {
  return existsSync(join(REPOSITORY, file)) ? undefined : `there is no ${file}`;
}
