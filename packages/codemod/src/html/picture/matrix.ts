import type { FindingEntry } from '../../documents/migration.js';

/** How many credentials, and how many of them leave the code. */
export interface Cell {
  readonly all: number;
  readonly gone: number;
}

/** Credentials of one place, by their kinds. */
export interface MatrixRow {
  readonly label: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly total: Cell;
}

/** Where credentials are, by place and kind; both with the most first. */
export interface Matrix {
  readonly kinds: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** A finding and the place that it is counted to. */
export interface Placed {
  readonly at: string;
  readonly finding: Pick<FindingEntry, 'kind' | 'fate'>;
}

/** More rows than these are one. */
const MOST_ROWS = 12;

/**
 * Counts findings by place and kind.
 *
 * @param places what a place is, in the plural: `folders`
 */
export function matrixOf(placed: readonly Placed[], places: string): Matrix {
  const common = (names: readonly string[]) => [...tally(names).keys()];
  const labels = common(placed.map(({ at }) => at));
  const shown = labels.slice(0, labels.length > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS);
  const others = placed.filter(({ at }) => !shown.includes(at));
  const rows = shown.map((label) =>
    rowOf(
      label,
      placed.filter(({ at }) => at === label),
    ),
  );
  const rest = rowOf(`${labels.length - shown.length} more ${places}`, others);
  return {
    kinds: common(placed.map(({ finding }) => finding.kind)),
    rows: others.length === 0 ? rows : [...rows, rest],
  };
}

/** `packages/shop` of `packages/shop/src/db.js`: two folders tell enough. */
export function folderOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 2).join('/') || '(top folder)';
}

function rowOf(label: string, placed: readonly Placed[]): MatrixRow {
  const kinds = [...tally(placed.map(({ finding }) => finding.kind)).keys()];
  const cells = kinds.map((kind) => {
    const ofKind = placed.filter(({ finding }) => finding.kind === kind);
    return [kind, cellOf(ofKind)] as const;
  });
  return { label, cells: new Map(cells), total: cellOf(placed) };
}

function cellOf(placed: readonly Placed[]): Cell {
  const gone = placed.filter(({ finding: { fate } }) => fate === 'lifted' || fate === 'planned');
  return { all: placed.length, gone: gone.length };
}

/** How often each occurs, the most frequent first and equals by name. */
function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
