import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Environment } from '../support/environment.js';
import {
  copyFixture,
  filesIn,
  REPOSITORY,
  smallFixtureNames,
  writeExpected,
} from '../support/fixture.js';
import { commitAll } from '../support/git.js';

/** A small fixture as one package of a workspace. */
export interface Application {
  readonly name: string;
  readonly dir: string;
  /** Its check, which imports the application and prints what it does. */
  readonly check: string;
  /** Its credentials by their names in the fixture. */
  readonly values: ReadonlyMap<string, string>;
  /** A file that holds them, outside the workspace. */
  readonly expected: string;
}

/** All small fixtures, in one temporary folder that is committed to git. */
export interface Workspace extends AsyncDisposable {
  readonly dir: string;
  readonly applications: readonly Application[];
}

/** What each application's check printed, by the application's name. */
export type Transcripts = Readonly<Record<string, readonly string[]>>;

/** Files that nobody may write: git does not keep that, so it is done here. */
const READ_ONLY = ['hazard-read-only/locked.js'];

/** Copies the small fixtures, each with credentials of its own. */
export async function loadWorkspace(): Promise<Workspace> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-workspace-'));
  const dir = join(home, 'workspace');
  const applications: Application[] = [];
  for (const name of await smallFixtureNames()) applications.push(await load(name, home, dir));
  await writeFile(join(dir, 'package.json'), ROOT_PACKAGE);
  await writeFile(join(dir, '.gitignore'), 'node_modules\n');
  await symlink(join(REPOSITORY, 'node_modules'), join(dir, 'node_modules'), 'dir');
  for (const path of READ_ONLY) await chmod(join(dir, path), 0o444);
  await commitAll(dir, 'The applications before migration');
  return {
    dir,
    applications,
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  };
}

const ROOT_PACKAGE = JSON.stringify({ name: 'small', private: true, workspaces: ['*'] });

async function load(name: string, home: string, workspace: string): Promise<Application> {
  const dir = join(workspace, name);
  const values = await copyFixture(name, dir, name);
  const { EXPECTED_CREDENTIALS = '' } = await writeExpected(join(home, 'of', name), values);
  const [check = ''] = (await filesIn(dir)).filter((path) => /[\\/]check\.\w+$/.test(path));
  return { name, dir, check, values, expected: EXPECTED_CREDENTIALS };
}

/** Runs every application's check: those in JavaScript in one process, those in TypeScript in another. */
export async function runChecks(
  { dir, applications }: Workspace,
  env: Environment,
): Promise<Transcripts> {
  const typed = applications.filter(({ check }) => check.endsWith('.ts'));
  const plain = applications.filter(({ check }) => !check.endsWith('.ts'));
  const decorators = { TSX_TSCONFIG_PATH: join(dir, 'shape-decorator/tsconfig.json') };
  const [ofPlain, ofTyped] = await Promise.all([
    runIn([], plain, env),
    runIn(['--import', import.meta.resolve('tsx')], typed, { ...env, ...decorators }),
  ]);
  return { ...ofPlain, ...ofTyped };
}

async function runIn(
  flags: readonly string[],
  applications: readonly Application[],
  env: Environment,
): Promise<Transcripts> {
  const runner = join(import.meta.dirname, 'running/checks.js');
  const wanted = applications.map(({ name, check, expected }) => ({ name, check, expected }));
  const { stdout } = await execa(process.execPath, [...flags, runner], {
    input: JSON.stringify(wanted),
    env,
    extendEnv: false,
  });
  return JSON.parse(stdout) as Transcripts;
}

/** The text of every file of the workspace by its path in it, git's and node_modules' aside. */
export async function readTree(dir: string): Promise<ReadonlyMap<string, string>> {
  const paths = (await filesIn(dir)).filter((path) => !path.endsWith('.manifest.json'));
  const entries = paths.map(async (path) => {
    const name = path.slice(dir.length + 1).replaceAll('\\', '/');
    return [name, await readFile(path, 'utf8')] as const;
  });
  return new Map(await Promise.all(entries));
}
