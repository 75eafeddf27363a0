import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { REPOSITORY } from '../support/fixture.js';
import { PACKAGE_FOLDERS, type PackageFolder } from './house.js';

/** What a `package.json` of ours says, as far as installing and checking it goes. */
export interface Manifest {
  readonly name: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A package as it would be published. */
export interface PackedPackage {
  readonly folder: PackageFolder;
  /** Absolute path of the `.tgz`. */
  readonly tarball: string;
}

/** Reads a package's `package.json`. */
export function manifestOf(folder: PackageFolder): Manifest {
  const path = join(REPOSITORY, 'packages', folder, 'package.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** Packs packages, as built, into a folder: all of ours unless told. Needs no network. */
export function packAll(
  destination: string,
  folders: readonly PackageFolder[] = PACKAGE_FOLDERS,
): Promise<PackedPackage[]> {
  return Promise.all(folders.map((folder) => pack(folder, destination)));
}

/** Packs one package, as built, into a folder. */
export async function pack(folder: PackageFolder, destination: string): Promise<PackedPackage> {
  const cwd = join(REPOSITORY, 'packages', folder);
  const { stdout } = await execa({ cwd })`npm pack --json --pack-destination ${destination}`;
  const [report] = JSON.parse(stdout) as { readonly filename: string }[];
  if (report === undefined) throw new Error(`npm packed nothing in ${cwd}`);
  return { folder, tarball: join(destination, report.filename) };
}
