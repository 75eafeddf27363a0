import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OwningPackage } from './types.js';

/** Finds the package that owns each file, reading every `package.json` once. */
export function packageFinder(): (path: string) => OwningPackage {
  const known = new Map<string, OwningPackage>();
  const ownerOf = (directory: string, start: string): OwningPackage => {
    const already = known.get(directory);
    if (already !== undefined) return already;
    const parent = dirname(directory);
    const found =
      readPackage(directory) ??
      (parent === directory ? packageOf(start, {}, false) : ownerOf(parent, start));
    known.set(directory, found);
    return found;
  };
  return (path) => ownerOf(dirname(path), dirname(path));
}

type PackageJson = Readonly<Record<string, unknown>>;

function readPackage(directory: string): OwningPackage | undefined {
  const path = join(directory, 'package.json');
  if (!existsSync(path)) return undefined;
  return packageOf(directory, parse(readFileSync(path, 'utf8')), true);
}

/** What a `package.json` says; without a name, the folder's. */
export function packageOf(directory: string, json: PackageJson, exists: boolean): OwningPackage {
  const { name, type, browser } = json;
  const isPublic = json['private'] !== true;
  return {
    directory,
    name: typeof name === 'string' && name !== '' ? name : basename(directory),
    type: type === 'module' ? 'module' : 'commonjs',
    exists,
    isLibrary: isPublic && ('exports' in json || 'main' in json),
    isPublished: isPublic && ['files', 'exports', 'publishConfig'].some((field) => field in json),
    publishedFolders: new Set(strings(json['files']).map(topFolder)),
    dependencies: new Set(DEPENDENCIES.flatMap((field) => Object.keys(record(json[field])))),
    browserFiles: new Set(browserPaths(browser).map((file) => resolve(directory, file))),
  };
}

const DEPENDENCIES = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

function browserPaths(browser: unknown): string[] {
  if (typeof browser === 'string') return [browser];
  return Object.values(record(browser)).filter((path) => typeof path === 'string');
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** `examples` of `./examples/**`. */
function topFolder(path: string): string {
  return path.replace(/^\.?\//, '').split('/', 1)[0] ?? '';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parse(json: string): PackageJson {
  try {
    return record(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch {
    return {};
  }
}
