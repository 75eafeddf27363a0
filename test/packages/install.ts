import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { REPOSITORY } from '../support/fixture.js';
import { PACKAGE_FOLDERS, type PackageFolder } from './house.js';
import { manifestOf, packAll, type PackedPackage } from './pack.js';

/** An empty project with our tarballs in its node_modules. */
export interface Project extends AsyncDisposable {
  readonly dir: string;
}

/**
 * Installs the packed tarballs into an empty project as npm would, without a network: each package
 * sees the third-party packages that it declares, and no others, in a node_modules of its own,
 * linked to those that this repository has installed.
 */
export async function installPacked(
  folders: readonly PackageFolder[] = PACKAGE_FOLDERS,
): Promise<Project> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-packed-'));
  const dir = join(home, 'project');
  await mkdir(join(dir, 'node_modules/.bin'), { recursive: true });
  await writeFile(join(dir, 'package.json'), JSON.stringify({ name: 'project', private: true }));
  for (const packed of await packAll(home, folders))
    await install(packed, join(dir, 'node_modules'));
  return { dir, [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }) };
}

async function install({ folder, tarball }: PackedPackage, modules: string): Promise<void> {
  const { name, bin = {}, dependencies, peerDependencies } = manifestOf(folder);
  const dir = join(modules, name);
  await mkdir(dir, { recursive: true });
  await execa`tar -xzf ${tarball} -C ${dir} --strip-components=1`;
  for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
    if (isThirdParty(dependency)) await link(folder, dependency, join(dir, 'node_modules'));
  }
  for (const [command, path] of Object.entries(bin)) {
    await chmod(join(dir, path), 0o755);
    await symlink(join(dir, path), join(modules, '.bin', command));
  }
}

function isThirdParty(dependency: string): boolean {
  return !dependency.startsWith('@secretlift/');
}

async function link(folder: string, dependency: string, modules: string): Promise<void> {
  const own = join(REPOSITORY, 'packages', folder, 'node_modules', dependency);
  const target = existsSync(own) ? own : join(REPOSITORY, 'node_modules', dependency);
  const path = join(modules, dependency);
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path, 'dir');
}
