import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OwningPackage } from './types.js';

/** Finds the package that owns each file, reading every `package.json` once. */
export function packageFinder(): (path: string) => OwningPackage {
  const known = new Map<string, OwningPackage>();
  const owner = (directory: string, start: string): OwningPackage => {
    const already = known.get(directory);
    if (already !== undefined) return already;
    const found = readPackage(directory) ?? parentOwner(directory, start, owner);
    known.set(directory, found);
    return found;
  };
  return (path) => owner(dirname(path), dirname(path));
}

function parentOwner(
  directory: string,
  start: string,
  owner: (directory: string, start: string) => OwningPackage,
): OwningPackage {
  const parent = dirname(directory);
  if (parent !== directory) return owner(parent, start);
  return { directory: start, name: basename(start), type: 'commonjs', exists: false };
}

function readPackage(directory: string): OwningPackage | undefined {
  const path = join(directory, 'package.json');
  if (!existsSync(path)) return undefined;
  const { name, type } = parse(readFileSync(path, 'utf8'));
  return {
    directory,
    name: typeof name === 'string' && name !== '' ? name : basename(directory),
    type: type === 'module' ? 'module' : 'commonjs',
    exists: true,
  };
}

function parse(json: string): { name?: unknown; type?: unknown } {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
