import xterm from '@xterm/headless';

/** Characters that stand side by side and look the same. */
export interface Run {
  readonly text: string;
  /** The column of the first, from 0. */
  readonly column: number;
  /** A colour of the terminal's palette, by its number; undefined for the text's own. */
  readonly color: number | undefined;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

/** What a terminal shows, row by row. */
export type Screen = readonly (readonly Run[])[];

const ROWS = 200;

/**
 * Shows what a program printed in a terminal.
 *
 * @returns the rows up to the last that has something
 */
export async function shown(printed: string, columns: number): Promise<Screen> {
  const terminal = new xterm.Terminal({ cols: columns, rows: ROWS, allowProposedApi: true });
  await new Promise<void>((done) => {
    terminal.write(printed.replaceAll('\n', '\r\n'), done);
  });
  const rows = Array.from({ length: ROWS }, (_, row) => runsOf(terminal, row));
  terminal.dispose();
  return rows.slice(0, rows.findLastIndex((runs) => runs.length > 0) + 1);
}

function runsOf(terminal: xterm.Terminal, row: number): Run[] {
  const runs: Run[] = [];
  for (const cell of cellsOf(terminal, row)) {
    const last = runs.at(-1);
    if (last !== undefined && looksLike(last, cell) && endOf(last) === cell.column)
      runs[runs.length - 1] = { ...last, text: last.text + cell.text };
    else if (cell.text !== ' ') runs.push(cell);
  }
  return runs.map((run) => ({ ...run, text: run.text.trimEnd() }));
}

function cellsOf(terminal: xterm.Terminal, row: number): Run[] {
  const line = terminal.buffer.active.getLine(row);
  return Array.from({ length: terminal.cols }, (_, column) => {
    const cell = line?.getCell(column);
    return {
      text: cell?.getChars() || ' ',
      column,
      color: cell?.isFgPalette() ? cell.getFgColor() : undefined,
      isBold: (cell?.isBold() ?? 0) > 0,
      isDim: (cell?.isDim() ?? 0) > 0,
    };
  });
}

function looksLike(one: Run, other: Run): boolean {
  return one.color === other.color && one.isBold === other.isBold && one.isDim === other.isDim;
}

function endOf({ column, text }: Run): number {
  return column + text.length;
}
