import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyMatch } from './every-match.js';

const PATTERNS = [
  /a+/g,
  /b*/g,
  /(?<one>a)|(b)/g,
  /(?<=a)b?/g,
  /^a|b$/g,
  /b*/gu,
  /(?!b)/g,
  /\p{Lu}*/gu,
];

test('finds what matchAll finds, whatever was asked before', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), text, fc.nat(12), (pattern, code, before) => {
      pattern.lastIndex = before;
      expect(everyMatch(pattern, code)).toEqual(
        Array.from(code.matchAll(new RegExp(pattern, pattern.flags))),
      );
    }),
  );
});
