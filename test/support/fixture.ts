import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import type { Environment } from './environment.js';
import { commitAll } from './git.js';
import { generateCredential } from './generate.js';

/** The root of this repository. */
export const REPOSITORY = resolve(import.meta.dirname, '../..');

const FIXTURES = join(REPOSITORY, 'fixtures');
const PLACEHOLDER = /\{\{([a-z-]+(?::[a-z-]+)?)\}\}/g;

/** How an application's check ended. */
export interface CheckOutcome {
  /** Whether the application behaved as it should. */
  readonly passed: boolean;
  /** What the application was seen to do, the same for every run that behaves the same. */
  readonly transcript: string;
  readonly stderr: string;
}

/** A copy of a fixture in a temporary folder, credentials filled in and committed to git. */
export interface Fixture extends AsyncDisposable {
  readonly name: string;
  /** The application's own folder: a clean git tree. */
  readonly dir: string;
  /** The credentials by their names in the fixture, such as `password:database`. */
  readonly values: ReadonlyMap<string, string>;
  /** Runs the application's own `npm run check`; `env` is added to the environment. */
  check(env?: Environment): Promise<CheckOutcome>;
  /** The same without building first: for when the source has not changed since the last check. */
  checkAgain(env?: Environment): Promise<CheckOutcome>;
}

/** The names of the fixtures that are whole applications, in alphabetical order. */
export async function fixtureNames(): Promise<string[]> {
  return (await allNames()).filter((name) => !SMALL.test(name));
}

/** The names of the small fixtures: each shows one shape of code, or one hazard of rewriting it. */
export async function smallFixtureNames(): Promise<string[]> {
  return (await allNames()).filter((name) => SMALL.test(name));
}

const SMALL = /^(?:hazard|shape)-/;

async function allNames(): Promise<string[]> {
  const entries = await readdir(FIXTURES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Copies a fixture to a temporary folder, puts a generated credential in place of each
 * `{{kind:which}}`, links the repository's node_modules, and commits the whole to git.
 *
 * @param seed decides the credentials; one seed, the same credentials
 */
export async function loadFixture(name: string, seed: string): Promise<Fixture> {
  const home = await mkdtemp(join(tmpdir(), `secretlift-${name}-`));
  const dir = join(home, 'application');
  const values = await copyFixture(name, dir, seed);
  await symlink(join(REPOSITORY, 'node_modules'), join(dir, 'node_modules'), 'dir');
  await commitAll(dir, 'The application before migration');
  const expected = await writeExpected(home, values);
  return {
    name,
    dir,
    values,
    check: (env = {}) => check('npm', ['run', '--silent', 'check'], dir, { ...env, ...expected }),
    checkAgain: (env = {}) => checkAgain(dir, { ...env, ...expected }),
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  };
}

/** Copies a fixture's files, with generated credentials; gives those by their names in it. */
export async function copyFixture(
  name: string,
  dir: string,
  seed: string,
): Promise<ReadonlyMap<string, string>> {
  await cp(join(FIXTURES, name), dir, { recursive: true });
  return fillPlaceholders(dir, seed);
}

async function fillPlaceholders(dir: string, seed: string): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  const valueOf = (name: string) => {
    const value = values.get(name) ?? generateCredential(seed, name);
    values.set(name, value);
    return value;
  };
  for (const path of await filesIn(dir)) {
    const before = await readFile(path, 'utf8');
    const after = before.replace(PLACEHOLDER, (_, name: string) => valueOf(name));
    if (after !== before) await writeFile(path, after);
  }
  return values;
}

/** Paths of all files below a folder, without those of git and of node_modules, in order. */
export async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:\.git|node_modules)[\\/]/.test(path.slice(dir.length)))
    .sort();
}

/** What the services around the application know: outside its tree, readable by its owner alone. */
export async function writeExpected(
  home: string,
  values: ReadonlyMap<string, string>,
): Promise<Environment> {
  const path = join(home, 'expected', 'credentials.json');
  await mkdir(join(home, 'expected'), { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify(Object.fromEntries(values)), { mode: 0o600 });
  return { EXPECTED_CREDENTIALS: path };
}

/** What the script runs, without npm, whose own start takes as long as many a check. */
async function checkAgain(dir: string, env: Environment): Promise<CheckOutcome> {
  const { scripts } = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly check: string };
  };
  const [command = '', ...args] = scripts.check.split(' ');
  return check(command, args, dir, env);
}

async function check(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Environment,
): Promise<CheckOutcome> {
  const options = { cwd, env, reject: false, timeout: 60_000 } as const;
  const { exitCode, stdout, stderr } = await execa(command, args, options);
  return { passed: exitCode === 0, transcript: stdout, stderr };
}
