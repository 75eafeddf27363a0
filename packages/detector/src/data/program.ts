import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../finding.js';
import { programComments } from './comments.js';
import type { DataMember, DataSource, DataValue } from './document.js';
import { namedByItself, settingOf } from './settings.js';
import { writtenParts, type Written } from './spelling.js';

/** A data document as a program, and where its strings are written that have no quotes. */
export interface DataProgram {
  readonly program: TSESTree.Program;
  /** Where each string is really written, by where the program has it begin. */
  readonly written: ReadonlyMap<number, Range>;
}

/** A node of ESTree, as far as the detector reads it. */
interface Node {
  readonly type: string;
  readonly range: Range;
  readonly [key: string]: unknown;
}

/** No one nests data deeper than this. */
const DEEPEST = 200;

/** Writes a data document as the object literal that a program would have in its place. */
export function programOf({ text, values, comments }: DataSource): DataProgram {
  const written = new Map<number, Range>();
  const expressionOf = (value: DataValue, depth = 0): Node => {
    if (value.type === 'other' || depth > DEEPEST)
      return { type: 'Literal', range: value.range, value: null, raw: 'null' };
    if (value.type === 'string') return stringNode(value.range, text, value.value, written);
    const nested = (inner: DataValue): Node => expressionOf(inner, depth + 1);
    if (value.type === 'object')
      return objectNode(value.range, namedByItself(value.members), nested);
    return {
      type: 'ArrayExpression',
      range: value.range,
      elements: value.items.map((item) => nested(settingOf(item, text))),
    };
  };
  const body = values.map((value) => ({
    type: 'ExpressionStatement',
    range: value.range,
    expression: expressionOf(value),
  }));
  const range: Range = [0, text.length];
  const program: Node = { type: 'Program', range, body, comments: programComments(comments, text) };
  return { program: program as unknown as TSESTree.Program, written };
}

function objectNode(
  range: Range,
  members: readonly DataMember[],
  nested: (value: DataValue) => Node,
): Node {
  const properties = members.map(({ name, value }) => ({
    type: 'Property',
    range: value.range,
    key: { type: 'Identifier', range: value.range, name },
    computed: false,
    value: nested(value),
  }));
  return { type: 'ObjectExpression', range, properties };
}

/** The detector expects a quote on either side of what a literal says: without one, it begins before. */
function stringNode(range: Range, text: string, value: string, written: Map<number, Range>): Node {
  const [first, ...others] = writtenParts(text, range, value).map((part) => {
    const literal = literalNode(part, text);
    written.set(literal.range[0], range);
    return literal;
  });
  return others.reduce((left, right) => concatenation(left, right), first as Node);
}

function literalNode({ value, content: [start, end] }: Written, text: string): Node {
  const raw = `"${text.slice(start, end)}"`;
  return { type: 'Literal', range: [start - 1, end + 1], value, raw };
}

function concatenation(left: Node, right: Node): Node {
  const range: Range = [left.range[0], right.range[1]];
  return { type: 'BinaryExpression', operator: '+', range, left, right };
}
