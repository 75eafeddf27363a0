import { relative, sep } from 'node:path';

/** A path relative to a folder, with slashes on every platform; `.` for the folder itself. */
export function shortPath(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}
