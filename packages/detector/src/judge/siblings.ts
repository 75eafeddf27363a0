import type { TSESTree } from '@typescript-eslint/utils';
import { SCHEMA_WORDS, WEAK_PASSWORDS } from '../rules/placeholders.js';
import { isReadable, shapeOf } from '../value/shape.js';
import { wordsOf } from '../name/words.js';

/** What stands beside a property in its object. */
export interface Siblings {
  /** One says where or as whom to log in, so that the object is used and no list of labels. */
  readonly login: boolean;
  /** Most are words for people to read: translations, labels, messages. */
  readonly labels: boolean;
}

const LOGIN = new Set(
  (
    'host hostname server user username login database port dialect endpoint account email mail ' +
    'name uid userid usr'
  ).split(' '),
);

/** Reads no further than this; a table of translations shows itself sooner. */
const ENOUGH = 60;

/** Sums up the properties of an object. */
export function siblingsOf(object: TSESTree.ObjectExpression): Siblings {
  const pairs = object.properties.slice(0, ENOUGH).flatMap(stringPair);
  const readable = pairs.filter(([, value]) => value !== '' && isReadable(shapeOf(value))).length;
  return {
    login: pairs.some(saysWhere),
    labels: pairs.length >= 3 && readable * 2 > pairs.length,
  };
}

/** `user: 'root'` does, and so does what is read at run time; `user: 'User'` and `user: 'string'` do not. */
function saysWhere([key, value]: readonly [key: string, value: string]): boolean {
  if (!LOGIN.has(wordsOf(key).at(-1) ?? '') || value === key) return false;
  const isSchema = SCHEMA_WORDS.has(value.toLowerCase()) && !WEAK_PASSWORDS.has(value);
  return value === '' || (shapeOf(value) !== 'label' && !isSchema);
}

/** Key and value of a property; the value is empty where it is no literal. */
function stringPair(property: TSESTree.ObjectLiteralElement): [key: string, value: string][] {
  if (property.type !== 'Property') return [];
  const { key, value, computed } = property;
  const name =
    key.type === 'Identifier' && !computed
      ? key.name
      : key.type === 'Literal'
        ? String(key.value)
        : undefined;
  if (name === undefined) return [];
  return [[name, value.type === 'Literal' ? String(value.value) : '']];
}
