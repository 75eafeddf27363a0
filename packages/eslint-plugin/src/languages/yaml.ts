import type { DataMember, DataValue, Range } from '@secretlift/detector';
import { commentsOfTree, scalar, type DataReader } from './data.js';

/** A tree of `yaml-eslint-parser`: https://github.com/ota-meshi/yaml-eslint-parser */
interface Program {
  readonly body: readonly { readonly content: Content | null }[];
}

interface Pair {
  readonly key: Content | null;
  readonly value: Content | null;
}

type Content = { readonly range: Range } & (
  | { readonly type: 'YAMLMapping'; readonly pairs: readonly Pair[] }
  | { readonly type: 'YAMLSequence'; readonly entries: readonly (Content | null)[] }
  | { readonly type: 'YAMLScalar'; readonly value: unknown }
  | { readonly type: 'YAMLWithMeta'; readonly value: Content | null }
  | { readonly type: 'YAMLAlias' }
);

/** YAML by `yaml-eslint-parser`, and so by the language of `eslint-plugin-yml`. */
export const yaml: DataReader = {
  root: 'Program',
  valuesOf: (tree) => (tree as Program).body.flatMap(({ content }) => valuesOf(content)),
  commentsOf: commentsOfTree,
};

function valueOf(node: Content): DataValue {
  const { range } = node;
  switch (node.type) {
    case 'YAMLMapping':
      return { type: 'object', range, members: node.pairs.flatMap(membersOf) };
    case 'YAMLSequence':
      return { type: 'list', range, items: node.entries.flatMap(valuesOf) };
    case 'YAMLScalar':
      return scalar(range, node.value);
    case 'YAMLWithMeta':
      return node.value ? valueOf(node.value) : { type: 'other', range };
    default:
      return { type: 'other', range };
  }
}

/** None where nothing is written: `key:` without a value. */
function valuesOf(node: Content | null): DataValue[] {
  return node ? [valueOf(node)] : [];
}

/** A key can be anything; one that is no scalar names nothing. */
function membersOf({ key, value }: Pair): DataMember[] {
  const name = key?.type === 'YAMLScalar' ? String(key.value) : '';
  return value ? [{ name, value: valueOf(value) }] : [];
}
