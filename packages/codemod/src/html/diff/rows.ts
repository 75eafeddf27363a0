/** A line on one side of a diff, with its number. */
export interface Side {
  readonly number: number;
  readonly text: string;
}

/** What stands side by side. An absent side has nothing there. */
export interface Row {
  readonly before: Side | undefined;
  readonly after: Side | undefined;
  readonly changed: boolean;
}

/** Rows that follow each other in the file. */
export type Hunk = readonly Row[];

/**
 * A unified diff as rows: what was taken away stands beside what came in its place. Of lines that
 * came besides, such as imports, the migration puts all above.
 */
export function hunksOf(diff: readonly string[]): Hunk[] {
  const starts = diff.flatMap((line, index) => (HEADER.test(line) ? [index] : []));
  return starts.map((start, index) => rowsOf(diff.slice(start, starts[index + 1])));
}

const HEADER = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

function rowsOf([header = '', ...lines]: readonly string[]): Row[] {
  const [, before, after] = HEADER.exec(header) ?? [];
  const rows: Row[] = [];
  const next = { before: Number(before), after: Number(after) };
  let removed: Side[] = [];
  let added: Side[] = [];
  const settle = () => {
    const height = Math.max(removed.length, added.length);
    for (let row = 0; row < height; row++) {
      const before = removed[row - height + removed.length];
      rows.push({ before, after: added[row - height + added.length], changed: true });
    }
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    const text = line.slice(1);
    if (line.startsWith('-')) removed.push({ number: next.before++, text });
    else if (line.startsWith('+')) added.push({ number: next.after++, text });
    else if (line.startsWith(' ')) {
      settle();
      const [number, other] = [next.before++, next.after++];
      rows.push({ before: { number, text }, after: { number: other, text }, changed: false });
    }
  }
  settle();
  return rows;
}
