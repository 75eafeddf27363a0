import type { DataMember, DataValue, Range } from '@secretlift/detector';
import { commentsOfTree, scalar, type DataReader } from './data.js';

/** A tree of `toml-eslint-parser`: https://github.com/ota-meshi/toml-eslint-parser */
interface Program {
  readonly body: readonly [{ readonly range: Range; readonly body: readonly Entry[] }];
}

type Entry = Table | KeyValue;

interface Table {
  readonly type: 'TOMLTable';
  readonly range: Range;
  readonly key: Key;
  readonly body: readonly KeyValue[];
}

interface KeyValue {
  readonly type: 'TOMLKeyValue';
  readonly key: Key;
  readonly value: Content;
}

interface Key {
  readonly keys: readonly { readonly name?: string; readonly value?: string }[];
}

type Content = { readonly range: Range } & (
  | { readonly type: 'TOMLValue'; readonly value: unknown }
  | { readonly type: 'TOMLArray'; readonly elements: readonly Content[] }
  | { readonly type: 'TOMLInlineTable'; readonly body: readonly KeyValue[] }
);

/** TOML by `toml-eslint-parser`, and so by the language of `eslint-plugin-toml`. */
export const toml: DataReader = {
  root: 'Program',
  valuesOf: (tree) => {
    const [{ range, body }] = (tree as Program).body;
    return [{ type: 'object', range, members: body.map(memberOf) }];
  },
  commentsOf: commentsOfTree,
};

function memberOf(entry: Entry): DataMember {
  if (entry.type === 'TOMLKeyValue') return memberAt(entry.key, valueOf(entry.value));
  const { key, range, body } = entry;
  return memberAt(key, { type: 'object', range, members: body.map(memberOf) });
}

/** `services.db` is the member `db` of the member `services`. */
function memberAt({ keys }: Key, value: DataValue): DataMember {
  const [first = '', ...inner] = keys.map(({ name, value: quoted }) => name ?? quoted ?? '');
  const nested = inner.reduceRight<DataValue>(
    (held, name) => ({ type: 'object', range: value.range, members: [{ name, value: held }] }),
    value,
  );
  return { name: first, value: nested };
}

function valueOf(node: Content): DataValue {
  const { range } = node;
  switch (node.type) {
    case 'TOMLInlineTable':
      return { type: 'object', range, members: node.body.map(memberOf) };
    case 'TOMLArray':
      return { type: 'list', range, items: node.elements.map(valueOf) };
    case 'TOMLValue':
      return scalar(range, node.value);
  }
}
