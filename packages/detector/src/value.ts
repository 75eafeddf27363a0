import { entropyOf } from './entropy.js';
import { PLACEHOLDERS, SCHEMA_WORDS } from './rules/placeholders.js';
import { HOLE } from './constant.js';

/** Whether a value only stands in for a credential: `<token>`, `changeme`, `****`. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDERS.some(({ pattern }) => pattern.test(value));
}

/** Whether a value is made of characters and lengths that credentials have; prose is not. */
export function isCredentialLike(value: string): boolean {
  return (
    value.length >= 3 &&
    value.length <= 4096 &&
    /^[\x21-\x7e]+$/.test(value) &&
    !value.includes(HOLE)
  );
}

/** Whether a value looks like the work of a generator: a key, a digest, a token. */
export function looksRandom(value: string): boolean {
  if (value.length < 12 || !/^[\w+/=.~:-]+$/.test(value)) return false;
  const mixed = /\d/.test(value) && /[A-Z]/i.test(value);
  return mixed ? entropyOf(value) >= 2.8 : value.length >= 20 && entropyOf(value) >= 4;
}

/** Paths, URLs, selectors, addresses, names of variables: what stands in code under any name. */
const PLAIN: readonly RegExp[] = [
  /^(?:\.{0,2}\/|~\/|@[\w-]+\/)/,
  /^[a-z][a-z\d+.-]*:\/\/[^@]*$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^[A-Z][A-Z\d]*(?:[_.-][A-Z\d]+)*$(?<!\d[A-Z]*)/,
  /^[#.]?[a-z]+(?:[-_.:/][a-z]+)+$/,
  /^arn:/,
  /^\[[^\]]*\]$|^\.[a-z][\w-]*$|^#[a-z][\w-]*$/,
  /\.(?:[jt]sx?|json|html?|css|pem|key|crt|txt|md|ya?ml|png|svg)$/i,
];

/** Whether a value reads as a path, an address, a selector or an identifier rather than as a credential. */
export function isPlain(value: string): boolean {
  return SCHEMA_WORDS.has(value.toLowerCase()) || PLAIN.some((pattern) => pattern.test(value));
}

/** Whether a value is an identifier of letters in camelCase, or one capitalised word: a label. */
export function isLabel(value: string): boolean {
  return /^[a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][a-z]+$|^(?:[A-Z][a-z]+){2,}$/.test(value);
}
