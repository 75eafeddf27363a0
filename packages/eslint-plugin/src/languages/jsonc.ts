import type { DataMember, DataValue, Range } from '@secretlift/detector';
import { commentsOfTree, scalar, type DataReader } from './data.js';

/** A tree of `jsonc-eslint-parser`: https://github.com/ota-meshi/jsonc-eslint-parser */
interface Program {
  readonly body: readonly { readonly expression: Expression }[];
}

interface Property {
  readonly key: { readonly name?: string; readonly value?: unknown };
  readonly value: Expression;
}

type Expression = { readonly range: Range } & (
  | { readonly type: 'JSONObjectExpression'; readonly properties: readonly Property[] }
  | { readonly type: 'JSONArrayExpression'; readonly elements: readonly (Expression | null)[] }
  | { readonly type: 'JSONLiteral'; readonly value: unknown }
  | { readonly type: 'JSONTemplateLiteral'; readonly quasis: readonly [Quasi] }
  | { readonly type: 'JSONUnaryExpression' | 'JSONBinaryExpression' | 'JSONIdentifier' }
);

interface Quasi {
  readonly value: { readonly cooked: string };
}

/** JSON, JSONC and JSON5 by `jsonc-eslint-parser`, and so by `eslint-plugin-jsonc`. */
export const jsonc: DataReader = {
  root: 'Program',
  valuesOf: (tree) => (tree as Program).body.map(({ expression }) => valueOf(expression)),
  commentsOf: commentsOfTree,
};

function valueOf(node: Expression): DataValue {
  const { range } = node;
  switch (node.type) {
    case 'JSONObjectExpression':
      return { type: 'object', range, members: node.properties.map(memberOf) };
    case 'JSONArrayExpression':
      return {
        type: 'list',
        range,
        items: node.elements.flatMap((item) => item ?? []).map(valueOf),
      };
    case 'JSONLiteral':
      return scalar(range, node.value);
    case 'JSONTemplateLiteral':
      return { type: 'string', range, value: node.quasis[0].value.cooked };
    default:
      return { type: 'other', range };
  }
}

function memberOf({ key, value }: Property): DataMember {
  return { name: key.name ?? String(key.value), value: valueOf(value) };
}
