import { html, type Markup } from '../markup.js';
import type { Cell, Matrix, MatrixRow } from './matrix.js';

/** In units of the drawing. */
const WIDTH = 1040;
const LABELS = 260;
const ROW = 44;
const HEAD = 36;
const LARGEST = 17;
const SMALLEST = 5;

/**
 * The matrix as a drawing: a disc for each place and kind, its area the number of credentials, filled
 * as far as they leave the code.
 *
 * @param what is named to whoever does not see it
 */
export function drawing({ kinds, rows }: Matrix, what: string): Markup {
  const most = Math.max(...rows.flatMap(({ cells }) => [...cells.values()].map(({ all }) => all)));
  const step = (WIDTH - LABELS) / kinds.length;
  const columns = kinds.map((kind, index) => ({ kind, x: LABELS + step * index + LARGEST }));
  const height = HEAD + ROW * rows.length;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${what}">
    ${columns.map(({ kind, x }) => html`<text class="quiet" x="${x - LARGEST}" y="20">${wordsOf(kind)}</text>`)}
    ${rows.map((row, index) => drawnRow(row, columns, { top: HEAD + ROW * index, most }))}
  </svg>`;
}

/** `api-key` as people write it. */
export function wordsOf(kind: string): string {
  return kind.replaceAll('-', ' ');
}

interface Column {
  readonly kind: string;
  readonly x: number;
}

interface Scale {
  readonly top: number;
  readonly most: number;
}

function drawnRow({ label, cells }: MatrixRow, columns: readonly Column[], scale: Scale): Markup {
  const { top, most } = scale;
  const middle = top + ROW / 2;
  return html`<line class="rule" x1="0" x2="${WIDTH}" y1="${top}" y2="${top}" />
    <text x="0" y="${middle + 5}">${shortened(label)}</text>
    ${columns.map(({ kind, x }) => {
      const cell = cells.get(kind);
      return cell && disc(cell, { x, y: middle, most });
    })} `;
}

function disc(
  { all, gone }: Cell,
  { x, y, most }: { readonly x: number; readonly y: number; readonly most: number },
): Markup {
  const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(all / most));
  return html`<circle
      class="stays"
      cx="${x}"
      cy="${y}"
      r="${rounded(radius)}"
    />${gone > 0 && slice(gone / all, radius, { x, y })}<text
      class="count"
      x="${rounded(x + radius + 6)}"
      y="${y + 5}"
      >${all}</text
    >`;
}

/** A part of a disc: a circle of half the radius whose line is as wide as the radius. */
function slice(share: number, radius: number, { x, y }: { x: number; y: number }): Markup {
  const outer = radius + 0.75;
  const length = Math.PI * outer;
  return html`<circle
    class="goes"
    cx="${x}"
    cy="${y}"
    r="${rounded(outer / 2)}"
    stroke-width="${rounded(outer)}"
    stroke-dasharray="${rounded(share * length)} ${rounded(length)}"
    transform="rotate(-90 ${x} ${y})"
  />`;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

const LONGEST_LABEL = 32;

/** The end of a path tells more than its beginning. */
function shortened(label: string): string {
  const characters = Array.from(label);
  if (characters.length <= LONGEST_LABEL) return label;
  return `…${characters.slice(1 - LONGEST_LABEL).join('')}`;
}
