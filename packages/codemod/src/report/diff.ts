import { MASK, Secret, SecretMap } from '@secretlift/detector';
import { structuredPatch } from 'diff';
import { splice } from '../splice.js';
import type { Edit, RewrittenFile } from '../types.js';
import { shortPath } from '../short-path.js';

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
  rewritten: RewrittenFile,
  secrets: readonly Secret[],
  root: string,
): FileDiff {
  const { file, edits } = rewritten;
  const masks = valueRanges(rewritten).map((range): Edit => ({ range, text: MASK }));
  const untouched = masks.filter(({ range }) => !edits.some((edit) => contains(edit, range)));
  const after = [...edits, ...untouched].sort((a, b) => a.range[0] - b.range[0]);
  const elsewhere = secretsThatAreNoNames(secrets, file.style.taken);
  const conceal = (text: string) => elsewhere.reduce((masked, one) => one.concealIn(masked), text);
  const before = splice(file.text, masks, conceal);
  const patch = structuredPatch('', '', before, splice(file.text, after, conceal));
  return { file: shortPath(file.path, root), lines: patch.hunks.flatMap(hunkLines) };
}

/** A value that is also an identifier of the file, such as `secret`, is masked in its own place alone. */
function secretsThatAreNoNames(secrets: readonly Secret[], names: ReadonlySet<string>): Secret[] {
  const known = new SecretMap<true>();
  for (const name of names) known.set(new Secret(name), true);
  return secrets.filter((secret) => known.get(secret) === undefined);
}

function hunkLines(hunk: ReturnType<typeof structuredPatch>['hunks'][number]): string[] {
  const from = `-${hunk.oldStart},${hunk.oldLines}`;
  return [`@@ ${from} +${hunk.newStart},${hunk.newLines} @@`, ...hunk.lines];
}

function valueRanges({ file }: RewrittenFile): (readonly [number, number])[] {
  const sites = file.sites.flatMap((site) => (site.username ? [site, site.username] : [site]));
  const byStart = new Map(sites.map(({ range }) => [range[0], range]));
  return [...byStart.values()].sort((a, b) => a[0] - b[0]);
}

function contains(edit: Edit, [start, end]: readonly [number, number]): boolean {
  return edit.range[0] <= start && end <= edit.range[1];
}
