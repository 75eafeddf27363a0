import type { DataMember, DataValue, Range } from '@secretlift/detector';
import type { DataReader } from './data.js';

/** A tree of `@eslint/json`: https://github.com/humanwhocodes/momoa */
interface Document {
  readonly body: Value;
}

interface Member {
  readonly name: { readonly value?: string; readonly name?: string };
  readonly value: Value;
}

type Value = { readonly range: Range } & (
  | { readonly type: 'Object'; readonly members: readonly Member[] }
  | { readonly type: 'Array'; readonly elements: readonly { readonly value: Value }[] }
  | { readonly type: 'String'; readonly value: string }
  | { readonly type: 'Number' | 'Boolean' | 'Null' | 'NaN' | 'Infinity' }
);

interface CommentToken {
  readonly type: 'LineComment' | 'BlockComment';
  readonly range: Range;
}

/** JSON, JSONC and JSON5 by the languages of `@eslint/json`. */
export const json: DataReader = {
  root: 'Document',
  valuesOf: (tree) => [valueOf((tree as Document).body)],
  commentsOf: (sourceCode) =>
    (sourceCode as unknown as { readonly comments: readonly CommentToken[] }).comments.map(
      ({ type, range: [start, end] }) => ({
        value: sourceCode.text.slice(start + 2, type === 'BlockComment' ? end - 2 : end),
        range: [start, end],
      }),
    ),
};

function valueOf(node: Value): DataValue {
  const { range } = node;
  switch (node.type) {
    case 'Object':
      return { type: 'object', range, members: node.members.map(memberOf) };
    case 'Array':
      return { type: 'list', range, items: node.elements.map(({ value }) => valueOf(value)) };
    case 'String':
      return { type: 'string', range, value: node.value };
    default:
      return { type: 'other', range };
  }
}

function memberOf({ name, value }: Member): DataMember {
  return { name: name.value ?? name.name ?? '', value: valueOf(value) };
}
