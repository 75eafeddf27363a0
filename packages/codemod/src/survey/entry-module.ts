import { extname } from 'node:path';
import type { OwningPackage } from '../types.js';

/**
 * Whether a file can be where a program begins: an ES module at run time for certain, which nobody
 * outside the program can import either. A tool's configuration is loaded by that tool, in ways of
 * its own.
 */
export function isEntryModule(path: string, owner: OwningPackage): boolean {
  if (owner.isLibrary || /\.config\.\w+$/.test(path)) return false;
  const extension = extname(path);
  if (/^\.m[jt]s$/.test(extension)) return true;
  return owner.type === 'module' && /^\.[jt]sx?$/.test(extension);
}
