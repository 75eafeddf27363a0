import { hunksBetween, reflowed, touch } from '../reflow.js';
import { splice } from '../splice.js';
import { syntaxErrors } from '../syntax.js';
import type { Edit, RewrittenFile } from '../types.js';
import { prettierFor, type Format } from './prettier.js';

/** Beyond this many characters, formatting a file twice costs more than it is worth. */
const LONGEST = 200_000;

/**
 * Lays the rewritten lines out as the project's own prettier would, where the lines that they
 * replace were as it wants them; elsewhere, and where there is none, the edits stay as they are.
 *
 * @param root absolute folder of the run
 */
export async function layOut(
  files: readonly RewrittenFile[],
  root: string,
): Promise<RewrittenFile[]> {
  const laidOut: RewrittenFile[] = [];
  for (const one of files) {
    const format =
      one.file.text.length > LONGEST ? undefined : await prettierFor(one.file.path, root);
    laidOut.push(format === undefined ? one : await formatted(one, format));
  }
  return laidOut;
}

/** What a formatter throws can quote the source: it is not passed on. */
async function formatted(one: RewrittenFile, format: Format): Promise<RewrittenFile> {
  const { file, edits } = one;
  try {
    const wanted = reflowed(file.text, edits, await format(splice(file.text, edits)));
    if (wanted === edits) return one;
    const wasFormatted = isAlike(file.text, await format(file.text), wanted);
    return wasFormatted && stillParses(one, wanted)
      ? { ...one, edits: wanted, reflowed: true }
      : one;
  } catch {
    return one;
  }
}

/** Formatting leaves the lines alone that these edits change. */
function isAlike(text: string, formatted: string, edits: readonly Edit[]): boolean {
  const hunks = hunksBetween(text, formatted);
  return !hunks.some((hunk) => edits.some((edit) => touch(hunk.range, edit.range)));
}

function stillParses({ file, edits }: RewrittenFile, wanted: readonly Edit[]): boolean {
  const errors = (of: readonly Edit[]) => syntaxErrors(file.path, splice(file.text, of));
  return errors(wanted) <= errors(edits);
}
