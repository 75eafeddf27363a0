/**
 * `npm run trials:hooks`: each way of docs/ci.md in a repository of its own, with the packed plugin and
 * the real tools. Needs a network for npm; what is not installed here is said and left out.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { pack } from '../packages/pack.js';
import { fileOf } from './documented.js';
import { emptyRepository } from './repository.js';
import { ends, type Way, WAYS } from './ways.js';

const packed = await mkdtemp(join(tmpdir(), 'secretlift-packed-'));
try {
  const folders = ['detector', 'eslint-plugin'] as const;
  const packages = await Promise.all(folders.map((folder) => pack(folder, packed)));
  const tarballs = packages.map(({ tarball }) => tarball);
  for (const way of WAYS) console.log(await attempt(way, tarballs).catch(failed(way)));
} finally {
  await rm(packed, { recursive: true });
}

async function attempt(way: Way, tarballs: readonly string[]): Promise<string> {
  const { name, needs, packages = [], files, install = [], hold } = way;
  if (needs !== undefined && !(await isInstalled(needs[0])))
    return `– ${name}: left out, there is no ${needs[0]} here (${needs[1]})`;
  await using repository = await emptyRepository();
  const argv = ['install', '--no-audit', '--no-fund', '--save-dev', 'eslint', ...tarballs];
  await ends(repository, 0, 'npm', ...argv, ...packages);
  for (const path of files) await repository.write(path, await fileOf('ci', path));
  for (const [command, ...rest] of install) await ends(repository, 0, command, ...rest);
  await hold(repository);
  return `✓ ${name}`;
}

async function isInstalled(command: string): Promise<boolean> {
  const { failed } = await execa(command, ['--version'], { reject: false });
  return !failed;
}

function failed({ name }: Way): (error: unknown) => string {
  return (error) => {
    process.exitCode = 1;
    return `✗ ${name}: ${error instanceof Error ? error.message : 'it broke'}`;
  };
}
