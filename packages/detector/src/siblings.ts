import type { TSESTree } from '@typescript-eslint/utils';
import { shapeOf } from './shape.js';
import { wordsOf } from './words.js';

/** What stands beside a property in its object. */
export interface Siblings {
  /** One says where or as whom to log in, so that the object is used and no list of labels. */
  readonly login: boolean;
  /** Most are words for people to read: translations, labels, messages. */
  readonly labels: boolean;
}

const LOGIN = new Set(
  'host hostname server user username login database port dialect endpoint account'.split(' '),
);

/** Reads no further than this; a table of translations shows itself sooner. */
const ENOUGH = 60;

/** Sums up the properties of an object. */
export function siblingsOf(object: TSESTree.ObjectExpression): Siblings {
  const pairs = object.properties.slice(0, ENOUGH).flatMap(stringPair);
  const login = pairs.some(([key, value]) => LOGIN.has(wordsOf(key).at(-1) ?? '') && value !== key);
  const prose = pairs.filter(([, value]) => value !== '' && shapeOf(value) === 'prose').length;
  return { login, labels: pairs.length >= 3 && prose * 2 > pairs.length };
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
