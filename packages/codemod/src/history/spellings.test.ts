import { Secret } from '@secretlift/detector';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spellingsOf } from './spellings.js';

it.each([
  ['a long value', 'a long value', ['a long value']],
  ['quotes', `it's "long"`, [`it\\'s "long"`, `it's \\"long\\"`, `it's "long"`]],
  ['a short one in quotes alone', 'word', [`'word'`, '"word"', '`word`']],
  [
    'the longest line of several',
    'one\nthe longest\ntwo',
    ['one\\nthe longest\\ntwo', 'the longest'],
  ],
])('%s', (_, text, spellings) => {
  expect(spellingsOf(new Secret(text))).toEqual(spellings);
});

it('finds a value in the JSON that an editor would write', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 8 }).filter((text) => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text)),
      (text) => {
        const line = `+const key = ${JSON.stringify(text)};`;
        expect(spellingsOf(new Secret(text)).some((form) => line.includes(form))).toBe(true);
      },
    ),
  );
});
