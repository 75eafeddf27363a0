import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../finding.js';
import { hole, partsOf, type Part, type Piece } from './spelling.js';

export { HOLE } from './spelling.js';

/** A string that the source spells out: a literal, a template, a concatenation, a list that is joined. */
export interface Constant {
  /** The expression; for a string in a comment, the comment. */
  readonly node: { readonly type: string; readonly range: Range };
  /** As the program sees it, with {@link HOLE} for each part that is not known. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Where a stretch of a constant is written. */
export interface Place {
  readonly range: Range;
  readonly expression: Range;
}

/** The one expression that an operand has as its value, such as the literal of a named constant. */
type Resolve = (operand: TSESTree.Node) => TSESTree.Node | undefined;

/** A string of more parts than this is no credential; what follows is a hole. */
const MOST_PIECES = 20_000;

/**
 * The string that an expression spells out; undefined where it spells out none.
 * Concatenations are taken from their outermost `+`.
 * @param resolve gives what stands behind the names in it
 */
export function constantOf(node: TSESTree.Node, resolve: Resolve): Constant | undefined {
  const pieces = piecesOf(node, resolve);
  if (!pieces.some((piece) => piece.raw !== '')) return undefined;
  return { node, text: pieces.map((piece) => piece.text).join(''), pieces };
}

/** The pieces from left to right, without recursion; a name that stands within itself is a hole. */
function piecesOf(node: TSESTree.Node, resolve: Resolve): Piece[] {
  const pieces: Piece[] = [];
  const resolved = new Set<TSESTree.Node>();
  const stack: Part[] = [node];
  for (let next = stack.pop(); next && pieces.length < MOST_PIECES; next = stack.pop()) {
    if ('text' in next) {
      pieces.push(next);
      continue;
    }
    const parts = partsOf(next) ?? named(next, resolve, resolved);
    for (const part of parts.toReversed()) stack.push(part);
  }
  return stack.length > 0 ? [...pieces, hole(node.range)] : pieces;
}

function named(operand: TSESTree.Node, resolve: Resolve, resolved: Set<TSESTree.Node>): Part[] {
  const behind = resolve(operand);
  if (!behind || resolved.has(behind)) return [hole(operand.range)];
  resolved.add(behind);
  return [behind];
}

/**
 * Where the stretch from `start` to `end` of the constant's text is written: within one literal, or
 * the whole expression. Undefined for a part that is spread over what is written in several places.
 */
export function placeOf(constant: Constant, start: number, end: number): Place | undefined {
  const touched = within(constant, start, end);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const range: Range = [placedOffset(first, start), placedOffset(last, end)];
  if (first === last) return { range, expression: first.piece.expression };
  const [from, to] = constant.node.range;
  if (end - start === constant.text.length)
    return { range: [from + 1, to - 1], expression: [from, to] };
  const isOneStretch = range[0] > from && range[0] < range[1] && range[1] < to;
  return isOneStretch && constant.node.type === 'BinaryExpression'
    ? { range, expression: [from, to] }
    : undefined;
}

interface PlacedPiece {
  readonly piece: Piece;
  /** Offset of the piece in the text. */
  readonly from: number;
}

function placedOffset({ piece, from }: PlacedPiece, offset: number): number {
  return piece.content[0] + rawOffset(piece, offset - from);
}

function within(constant: Constant, start: number, end: number): PlacedPiece[] {
  let from = 0;
  return constant.pieces
    .map((piece) => {
      const placed = { piece, from };
      from += piece.text.length;
      return placed;
    })
    .filter(({ piece, from }) => from < end && from + piece.text.length > start);
}

const ESCAPE = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[0-7]{1,3}|\r\n|[\s\S])|\r\n|[\s\S]/giuy;

/** Offset in the source of a piece's text offset: the same but for escapes and normalised line ends. */
function rawOffset(piece: Piece, offset: number): number {
  if (piece.raw === piece.text) return offset;
  if (offset === piece.text.length) return piece.raw.length;
  let seen = 0;
  let raw = 0;
  ESCAPE.lastIndex = 0;
  while (seen < offset) {
    const token = ESCAPE.exec(piece.raw)?.[0];
    if (token === undefined) return piece.raw.length;
    raw += token.length;
    seen += cookedLength(token);
  }
  return raw;
}

/** How many code units an escape stands for: none for a continued line, two above the basic plane. */
function cookedLength(token: string): number {
  if (/^\\(?:\r\n|[\n\r\u2028\u2029])$/.test(token)) return 0;
  const codePoint = /^\\u\{([\da-f]+)\}$/i.exec(token)?.[1];
  if (codePoint) return parseInt(codePoint, 16) > 0xffff ? 2 : 1;
  if (token === '\r\n' || /^\\[ux\d]/.test(token)) return 1;
  return token.startsWith('\\') ? token.length - 1 : token.length;
}
