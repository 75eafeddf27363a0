import { shortPath } from '../short-path.js';
import type { SourceText } from '../types.js';

/** A place for people: `src/db.js:12:15`, lines and columns from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where an offset of a file is, its path relative to `root` and with slashes. */
export function position(file: SourceText, offset: number, root: string): Position {
  const starts = lineStartsOf(file);
  const line = starts.findLastIndex((start) => start <= offset) + 1;
  const column = offset - (starts[line - 1] ?? 0) + 1;
  return { file: shortPath(file.path, root), line, column };
}

/** Read once a file: a report asks for the place of everything in it. */
const LINE_STARTS = new WeakMap<SourceText, readonly number[]>();

function lineStartsOf(file: SourceText): readonly number[] {
  const known = LINE_STARTS.get(file);
  if (known !== undefined) return known;
  const ends = Array.from(file.text.matchAll(/\n/g), ({ index }) => index + 1);
  const starts = [0, ...ends];
  LINE_STARTS.set(file, starts);
  return starts;
}
