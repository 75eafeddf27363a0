import fc from 'fast-check';
import { findingsIn } from '../../../packages/codemod/src/findings.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const SYMBOLS = '!#%&*+-=?@^_~.,:()[]{}<>|$\'"`\\';

const letter = oneOf(LETTERS + LETTERS.toUpperCase());
const digit = oneOf(DIGITS);
const character = fc.oneof(
  { arbitrary: letter, weight: 5 },
  { arbitrary: digit, weight: 3 },
  { arbitrary: oneOf(SYMBOLS), weight: 3 },
);

function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...characters.split(''));
}

/** A password of a person or of a generator, with every symbol that means something in a string. */
export const password: fc.Arbitrary<string> = fc
  .tuple(letter, fc.array(character, { minLength: 7, maxLength: 20 }), digit, digit)
  .map(([first, rest, ...last]) => [first, ...rest, ...last].join(''))
  .filter((value) => {
    const literal = JSON.stringify(value);
    return isFoundIn(`const password0 = ${literal};`) && isFoundIn(`jwt.sign({}, ${literal});`);
  });

/** A password that a URL can hold: its reserved characters are percent-encoded. */
export const urlPassword: fc.Arbitrary<string> = fc
  .tuple(letter, fc.array(fc.oneof(letter, digit), { minLength: 7, maxLength: 14 }), percentCoded())
  .map(([first, rest, coded]) => [first, ...rest, ...coded, '7'].join(''))
  .filter((value) => isFoundIn(`const address0 = 'postgres://app:${value}@db.internal/app';`));

/** What is not found in the plainest places, such as `{name}` or `xxxxx`, is no credential anywhere. */
function isFoundIn(text: string): boolean {
  return findingsIn({ path: '/program.mjs', text, bom: false }).length === 1;
}

function percentCoded(): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom('%40', '%2F', '%3a', '%25', '%C3%A4'), { maxLength: 3 });
}

/** A kind of quotes. */
export type Quote = "'" | '"' | '`';

/** How each character of a value is written; of a short list, the last is used again. */
export type Spelling = readonly (keyof typeof WRITTEN)[];

/** `must`: the character cannot stand between these quotes as it is. */
const WRITTEN = {
  plain: (character, must) => (must ? `\\${character}` : character),
  hexadecimal: (character) => `\\x${hex(character, 2)}`,
  unicode: (character) => `\\u${hex(character, 4)}`,
  'code point': (character) => `\\u{${hex(character, 1)}}`,
  escaped: (character, must) =>
    must || /[^\da-z]/i.test(character) ? `\\${character}` : character,
  'on the next line': (character, must) => `\\\n${must ? '\\' : ''}${character}`,
} satisfies Record<string, (character: string, must: boolean) => string>;

/** Nearly always plain, as people write. */
export const spelling: fc.Arbitrary<Spelling> = fc.array(
  fc.oneof(
    { arbitrary: fc.constant('plain' as const), weight: 20 },
    { arbitrary: fc.constantFrom(...(Object.keys(WRITTEN) as Spelling)), weight: 1 },
  ),
  { minLength: 1, maxLength: 24 },
);

/** The content of a literal between such quotes whose value is `value`. */
export function spell(value: string, quote: Quote, how: Spelling): string {
  return Array.from(value, (character, index) => {
    const way = how[Math.min(index, how.length - 1)] ?? 'plain';
    return WRITTEN[way](character, mustEscape(character, quote, value[index + 1]));
  }).join('');
}

function mustEscape(character: string, quote: Quote, next: string | undefined): boolean {
  if (character === '\\' || character === quote) return true;
  return quote === '`' && character === '$' && (next === '{' || next === undefined);
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}
