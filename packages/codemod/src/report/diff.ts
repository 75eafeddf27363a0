import type { Secret } from '@secretlift/detector';
import { structuredPatch } from 'diff';
import { splice } from '../splice.js';
import type { Edit, RewrittenFile } from '../types.js';
import { shortPath } from '../short-path.js';
import type { Colors } from './colors.js';
import { concealerFor, masksIn } from './masked.js';

/** A file's diff as people know it; every value in it is masked before it is made. */
export interface FileDiff {
  readonly file: string;
  /** Lines that begin with `@@`, a space, `-` or `+`. */
  readonly lines: readonly string[];
}

/**
 * The diff that a plan makes in a file. What was found in it is masked on both sides, rewritten or
 * not, wherever in the file it stands.
 */
export function maskedDiff(
  { file, edits }: RewrittenFile,
  secrets: readonly Secret[],
  root: string,
): FileDiff {
  const masks = masksIn(file);
  const untouched = masks.filter(({ range }) => !edits.some((edit) => contains(edit, range)));
  const after = [...edits, ...untouched].sort((a, b) => a.range[0] - b.range[0]);
  const conceal = concealerFor(file, secrets);
  const before = splice(file.text, masks, conceal);
  const patch = structuredPatch('', '', before, splice(file.text, after, conceal));
  return { file: shortPath(file.path, root), lines: patch.hunks.flatMap(hunkLines) };
}

/** A line of a diff in the colours that people know. */
export function colouredLine(line: string, colors: Colors): string {
  if (line.startsWith('+')) return colors.green(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('@') ? colors.dim(line) : line;
}

function hunkLines(hunk: ReturnType<typeof structuredPatch>['hunks'][number]): string[] {
  const from = `-${hunk.oldStart},${hunk.oldLines}`;
  return [`@@ ${from} +${hunk.newStart},${hunk.newLines} @@`, ...hunk.lines];
}

function contains(edit: Edit, [start, end]: readonly [number, number]): boolean {
  return edit.range[0] <= start && end <= edit.range[1];
}
