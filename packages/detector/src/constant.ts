import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from './finding.js';

/** Stands in the text of a {@link Constant} for what only the running program knows. */
export const HOLE = '\uFFFC';

/** A stretch of the text and where it is written. */
interface Piece {
  readonly text: string;
  /** What is between the quotes. */
  readonly content: Range;
  readonly raw: string;
  /** The literal or template that the stretch stands in. */
  readonly expression: Range;
}

/** A string that the source spells out: a literal, a template, a concatenation. */
export interface Constant {
  readonly node: TSESTree.Node;
  /** As the program sees it, with {@link HOLE} for each part that is not known. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Where a stretch of a constant is written. */
export interface Place {
  readonly range: Range;
  readonly expression: Range;
}

/**
 * The string that an expression spells out; undefined where it spells out none.
 * Concatenations are taken from their outermost `+`.
 */
export function constantOf(node: TSESTree.Node): Constant | undefined {
  const pieces = operandsOf(node).flatMap(piecesOf);
  if (!pieces.some((piece) => piece.raw !== '')) return undefined;
  return { node, text: pieces.map((piece) => piece.text).join(''), pieces };
}

/** Where the stretch from `start` to `end` of the constant's text is written. */
export function placeOf(constant: Constant, start: number, end: number): Place {
  const touched = within(constant, start, end);
  const [first] = touched;
  if (first && touched.length === 1) {
    const range: Range = [
      first.piece.content[0] + rawOffset(first.piece, start - first.from),
      first.piece.content[0] + rawOffset(first.piece, end - first.from),
    ];
    return { range, expression: first.piece.expression };
  }
  const [from, to] = constant.node.range;
  return { range: [from + 1, to - 1], expression: [from, to] };
}

function within(constant: Constant, start: number, end: number) {
  let from = 0;
  return constant.pieces
    .map((piece) => {
      const placed = { piece, from };
      from += piece.text.length;
      return placed;
    })
    .filter(({ piece, from }) => from < end && from + piece.text.length > start);
}

/** The operands of a chain of `+`, left to right, without recursion. */
function operandsOf(node: TSESTree.Node): TSESTree.Node[] {
  const operands: TSESTree.Node[] = [];
  const stack = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'BinaryExpression' && next.operator === '+') {
      stack.push(next.right, next.left);
    } else {
      operands.push(next);
    }
  }
  return operands;
}

function piecesOf(node: TSESTree.Node): Piece[] {
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return [pieceOf(node.value, node.raw.slice(1, -1), node.range)];
  }
  if (node.type === 'TemplateLiteral') return templatePieces(node);
  return [hole(node.range)];
}

function templatePieces(template: TSESTree.TemplateLiteral): Piece[] {
  const last = template.quasis.length - 1;
  return template.quasis.flatMap((quasi, index) => {
    const text = quasi.value.cooked ?? quasi.value.raw;
    const written = pieceOf(text, quasi.value.raw, template.range, quasiStart(template, index));
    return index === last ? [written] : [written, hole(template.range)];
  });
}

/** Parsers differ in whether a quasi's range has its backtick and braces; the neighbours' ranges do not. */
function quasiStart(template: TSESTree.TemplateLiteral, index: number): number {
  const quasi = template.quasis[index];
  if (!quasi || index === 0) return template.range[0] + 1;
  const lead = quasi.range[1] - quasi.range[0] - quasi.value.raw.length;
  return lead > 0 ? quasi.range[0] + 1 : quasi.range[0];
}

function pieceOf(text: string, raw: string, expression: Range, start = expression[0] + 1): Piece {
  return { text, raw, content: [start, start + raw.length], expression };
}

function hole(expression: Range): Piece {
  return { text: HOLE, raw: '', content: expression, expression };
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
