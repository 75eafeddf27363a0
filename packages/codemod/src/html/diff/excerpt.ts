import type { Hunk, Row } from './rows.js';

/** Rows that are shown before and behind the ones that are asked for. */
const AROUND = 2;

/**
 * The rows around lines of the old text, with what was changed there as a whole; those that lie close
 * together are one hunk.
 *
 * @param lines numbers of lines before the change
 */
export function excerpt(hunks: readonly Hunk[], lines: ReadonlySet<number>): Hunk[] {
  return hunks.flatMap((hunk) => {
    const wanted = hunk.map((row) => isIn(row, lines));
    const near = hunk.map((_, index) =>
      wanted.slice(Math.max(0, index - AROUND), index + AROUND + 1).includes(true),
    );
    return runs(hunk, near);
  });
}

/** The rows that change what no line asks for: imports, for the most part. */
export function remainder(hunks: readonly Hunk[], lines: ReadonlySet<number>): Hunk[] {
  return hunks.flatMap((hunk) => {
    const shown = hunk.map((row) => row.changed && !isIn(row, lines));
    const near = hunk.map((_, index) =>
      shown.slice(Math.max(0, index - 1), index + 2).includes(true),
    );
    return shown.includes(true) ? runs(hunk, near) : [];
  });
}

function isIn({ before }: Row, lines: ReadonlySet<number>): boolean {
  return before !== undefined && lines.has(before.number);
}

/** The rows that are to be shown, cut where others lie between them. */
function runs(hunk: Hunk, shown: readonly boolean[]): Hunk[] {
  const all: Row[][] = [];
  for (const [index, row] of hunk.entries()) {
    if (shown[index] !== true) continue;
    if (shown[index - 1] === true) all.at(-1)?.push(row);
    else all.push([row]);
  }
  return all;
}
