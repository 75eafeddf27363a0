import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../support/fixture.js';
import { manifestOf } from '../packages/pack.js';

/** The package that migrated code imports. */
export const RUNTIME = '@secretlift/runtime';

const BUILT = ['package.json', 'dist', 'cjs'];

/**
 * Puts the built runtime where the application's package manager would put it. The files are copied:
 * ts-node compiles what a link leads to, since it stands in no node_modules. Its dependencies are
 * linked to this repository's.
 */
export async function installRuntime(dir: string): Promise<void> {
  const home = homeIn(dir);
  for (const part of BUILT) {
    await cp(join(REPOSITORY, 'packages/runtime', part), join(home, part), { recursive: true });
  }
  for (const dependency of Object.keys(manifestOf('runtime').dependencies ?? {})) {
    const path = join(home, 'node_modules', dependency);
    await mkdir(dirname(path), { recursive: true });
    await symlink(join(REPOSITORY, 'node_modules', dependency), path, 'dir');
  }
}

/** Takes the runtime away: a migration finds the application without it. */
export async function removeRuntime(dir: string): Promise<void> {
  await rm(homeIn(dir), { recursive: true, force: true });
}

function homeIn(dir: string): string {
  return join(dir, 'node_modules', RUNTIME);
}
