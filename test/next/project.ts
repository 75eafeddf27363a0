import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { pack } from '../packages/pack.js';
import type { Environment } from '../support/environment.js';
import type { Build, Files } from './application.js';

/** A Next.js project in a temporary folder, with the packed runtime installed from its tarball. */
export interface Project extends AsyncDisposable {
  readonly dir: string;
  /** Of Next.js. */
  readonly version: string;
}

/**
 * Makes a project, with Next.js from the registry.
 *
 * @throws {Error} where the registry is not reachable
 */
export async function createProject(files: Files): Promise<Project> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-next-'));
  const dir = join(home, 'project');
  await writeFiles(dir, { 'package.json': '{ "name": "project", "private": true }', ...files });
  const { tarball } = await pack('runtime', home);
  const npm = execa({ cwd: dir, all: true });
  await npm`npm install --no-audit --no-fund next react react-dom ${tarball}`;
  const { stdout } = await npm`npm pkg get dependencies.next`;
  const version = stdout.replaceAll(/["^]/g, '');
  return { dir, version, [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }) };
}

export async function writeFiles(dir: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}

/** How `next build` ended. */
export interface Built {
  readonly exitCode: number | undefined;
  readonly output: string;
}

/** Builds the project as it is. */
export async function buildProject(
  { dir }: Project,
  { flags, config }: Build,
  env: Environment,
): Promise<Built> {
  await rm(join(dir, '.next'), { recursive: true, force: true });
  await writeFiles(dir, { 'next.config.mjs': `export default ${JSON.stringify(config)};` });
  const { exitCode, all } = await execa('npx', ['next', 'build', ...flags], {
    cwd: dir,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    extendEnv: false,
    all: true,
    reject: false,
  });
  return { exitCode, output: all };
}

/** Copies the standalone server to where no other node_modules are in sight; gives that folder. */
export async function moveAway({ dir }: Project): Promise<string> {
  const alone = join(dirname(dir), 'alone');
  await rm(alone, { recursive: true, force: true });
  await cp(join(dir, '.next/standalone'), alone, { recursive: true, verbatimSymlinks: true });
  return alone;
}
