import { relative, sep } from 'node:path';
import type { SourceText } from '../types.js';

/** A place for people: `src/db.js:12:15`, lines and columns from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where an offset of a file is, its path relative to `root` and with slashes. */
export function position(file: SourceText, offset: number, root: string): Position {
  const before = file.text.slice(0, offset);
  const line = before.split('\n').length;
  return { file: shortPath(file.path, root), line, column: offset - before.lastIndexOf('\n') };
}

/** A path relative to `root`, with slashes on every platform. */
export function shortPath(path: string, root: string): string {
  return relative(root, path).split(sep).join('/') || '.';
}
