import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../finding.js';

/** Stands in a text for what only the running program knows. */
export const HOLE = '\uFFFC';

/** A stretch of a text and where it is written. */
export interface Piece {
  readonly text: string;
  /** What is between the quotes. */
  readonly content: Range;
  readonly raw: string;
  /** The literal or template that the stretch stands in. */
  readonly expression: Range;
}

/** What a string is put together from: what is written out, and expressions. */
export type Part = Piece | TSESTree.Node;

/** Whether an expression spells out a string, or a part of one. */
export function spellsString(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string';
    case 'TemplateLiteral':
      return true;
    case 'BinaryExpression':
      return node.operator === '+';
    default:
      return joinedParts(node) !== undefined;
  }
}

/** The parts of a string expression from left to right; undefined for any other expression. */
export function partsOf(node: TSESTree.Node): readonly Part[] | undefined {
  switch (node.type) {
    case 'Literal':
      return literalParts(node);
    case 'TemplateLiteral':
      return templateParts(node, node.range, ({ cooked, raw }) => cooked ?? raw);
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right] : undefined;
    default:
      return joinedParts(node);
  }
}

/** A part that the running program fills in. */
export function hole(expression: Range): Piece {
  return { text: HOLE, raw: '', content: expression, expression };
}

/** Numbers become text where they are added to it. */
function literalParts({ value, raw, range }: TSESTree.Literal): Piece[] | undefined {
  if (typeof value === 'string') return [pieceOf(value, raw.slice(1, -1), range)];
  return typeof value === 'number'
    ? [{ text: String(value), raw: '', content: range, expression: range }]
    : undefined;
}

/** What calls join: each element of a list asks for its call. */
const JOINED = new WeakMap<TSESTree.Node, { readonly parts: readonly Part[] | undefined }>();

/** `String.raw`, `['a', 'b'].join('')` and `'a'.concat('b')`. */
function joinedParts(node: TSESTree.Node): readonly Part[] | undefined {
  if (node.type === 'TaggedTemplateExpression') return rawParts(node);
  if (node.type !== 'CallExpression' || !mayJoin(node)) return undefined;
  const known = JOINED.get(node) ?? { parts: partsJoinedBy(node) };
  JOINED.set(node, known);
  return known.parts;
}

function rawParts({ tag, quasi, range }: TSESTree.TaggedTemplateExpression) {
  return memberOf(tag, 'raw')?.type === 'Identifier'
    ? templateParts(quasi, range, ({ raw }) => raw)
    : undefined;
}

function mayJoin({ callee }: TSESTree.CallExpression): boolean {
  return (memberOf(callee, 'join') ?? memberOf(callee, 'concat')) !== undefined;
}

function partsJoinedBy(node: TSESTree.CallExpression): readonly Part[] | undefined {
  const list = memberOf(node.callee, 'join');
  if (list?.type === 'ArrayExpression') return listParts(list, node.arguments);
  const first = memberOf(node.callee, 'concat');
  return first &&
    isWritten(first) &&
    node.arguments.every((argument) => argument.type !== 'SpreadElement')
    ? [first, ...node.arguments]
    : undefined;
}

/** A list of more strings than this is a table, and no string in parts. */
const LONGEST_LIST = 200;

function listParts(
  { elements }: TSESTree.ArrayExpression,
  [separator]: readonly TSESTree.Node[],
): readonly Part[] | undefined {
  const between = separator ?? COMMA;
  if (elements.length === 0 || elements.length > LONGEST_LIST) return undefined;
  if (!elements.every(isWritten)) return undefined;
  if (between !== COMMA && !isWritten(between)) return undefined;
  return elements.flatMap((element, index) => (index === 0 ? [element] : [between, element]));
}

const COMMA: Piece = { text: ',', raw: ',', content: [0, 0], expression: [0, 0] };

function isWritten(node: Part | null): node is TSESTree.StringLiteral | TSESTree.TemplateLiteral {
  if (!node || !('type' in node)) return false;
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
  );
}

/** The object of a member expression with that name. */
function memberOf(node: TSESTree.Node, name: string): TSESTree.Node | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  return node.property.type === 'Identifier' && node.property.name === name
    ? node.object
    : undefined;
}

function templateParts(
  template: TSESTree.TemplateLiteral,
  expression: Range,
  textOf: (value: TSESTree.TemplateElement['value']) => string,
): Part[] {
  return template.quasis.flatMap((quasi, index) => {
    const start = quasiStart(template, index);
    const written = pieceOf(textOf(quasi.value), quasi.value.raw, expression, start);
    const next = template.expressions[index];
    return next ? [written, next] : [written];
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
