import type { Edit, Refusal, RewrittenFile, SurveyedFile } from '../types.js';

/** The edits that add comments about refused places of one file. */
export type Comments = (file: SurveyedFile, refusals: readonly Refusal[]) => readonly Edit[];

/**
 * Adds comments to what is rewritten, and to files in which nothing else changes.
 *
 * @param refusals those that are worth a comment
 */
export function withComments(
  rewritten: readonly RewrittenFile[],
  refusals: readonly Refusal[],
  comments: Comments,
): RewrittenFile[] {
  const others = new Set(refusals.map(({ file }) => file));
  for (const { file } of rewritten) others.delete(file);
  const unchanged = [...others].map((file) => ({ file, edits: [], needs: new Set<string>() }));
  return [...rewritten, ...unchanged]
    .map((one) => commented(one, refusals, comments))
    .filter(({ edits }) => edits.length > 0);
}

/** Stable: an import that is added at the same offset stays above. */
function commented(
  one: RewrittenFile,
  refusals: readonly Refusal[],
  comments: Comments,
): RewrittenFile {
  const own = refusals.filter(({ file }) => file === one.file);
  if (own.length === 0) return one;
  const edits = [...one.edits, ...comments(one.file, own)];
  return { ...one, edits: edits.sort((a, b) => a.range[0] - b.range[0]) };
}

/** An edit that adds a text and takes nothing away. */
export function insertion(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}
