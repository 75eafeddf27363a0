import { MASK } from '@secretlift/detector';
import { structuredPatch } from 'diff';
import { findingsIn } from '../findings.js';
import { splice } from '../splice.js';
import type { Edit, SourceText } from '../types.js';
import type { UndoneFile } from './types.js';

/**
 * The lines that an undo takes out of a file and puts in, without those around them. Values are
 * masked, also those of other credentials that stand on the lines.
 *
 * @returns lines that begin with `@@`, `-` or `+`
 */
export function maskedDiff({ file, masked, restored }: UndoneFile): string[] {
  const others = otherMasks(file, masked);
  if (others === undefined) return ['@@ not shown: the file does not parse @@'];
  const conceal = (text: string) =>
    restored.reduce((concealed, { value }) => value.concealIn(concealed), text);
  const before = splice(file.text, others, conceal);
  const after = splice(file.text, inOrder([...masked, ...others]), conceal);
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context: 0 });
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
}

/** Masks for the credentials that are still in the text, where no edit of ours stands. */
function otherMasks(file: SourceText, edits: readonly Edit[]): Edit[] | undefined {
  return findingsOf(file)
    ?.map(({ range }): Edit => ({ range, text: MASK }))
    .filter(({ range }) => !edits.some((edit) => overlaps(edit.range, range)));
}

function findingsOf(file: SourceText): ReturnType<typeof findingsIn> | undefined {
  try {
    return findingsIn(file);
  } catch {
    return undefined;
  }
}

function overlaps(one: Edit['range'], other: Edit['range']): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
