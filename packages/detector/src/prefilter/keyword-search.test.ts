import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf } from './characters.js';
import { KeywordSearch } from './keyword-search.js';
import { trigramsOf } from './trigrams.js';

const WORDS = ['key', 'token', 'pw', 'sk-', '://', 'пароль'];

const SEARCH = new KeywordSearch(
  WORDS.map((text) => ({ text, anyCase: text !== 'sk-', means: text })),
  [{ trigrams: trigramsOf(/[^a-z\d]/i, /\d/, /[\s\S]/), place: 1, means: 'digit' }],
);

function found<Meaning>(search: KeywordSearch<Meaning>, text: string): [Meaning, number][] {
  const told: [Meaning, number][] = [];
  search.search(charactersOf(text), text.length, (means, offset) => told.push([means, offset]));
  return told.sort(([, one], [, other]) => one - other);
}

const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS, 'KEY', 'Token', 'ПАРОЛЬ', ' ', '7'), fc.string()), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test('finds what is there, in capitals or not, wherever it stands', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 4_200 }), (code, before) => {
      const all = ' '.repeat(before) + code;
      const asked = WORDS.flatMap((word) =>
        Array.from(all.matchAll(new RegExp(word, word === 'sk-' ? 'g' : 'gi')), ({ index }) => [
          word,
          index,
        ]),
      );
      const digits = Array.from(all.matchAll(/(?<![a-z\d])\d/gi), ({ index }) => ['digit', index]);
      expect(found(SEARCH, all)).toHaveLength(asked.length + digits.length);
      expect(found(SEARCH, all)).toEqual(expect.arrayContaining([...asked, ...digits]));
    }),
  );
});

test('finds what stands across the blocks that it reads', () => {
  for (let before = 4_085; before <= 4_100; before += 1)
    expect(found(SEARCH, `${' '.repeat(before)}token`)).toEqual([['token', before]]);
});

describe('of what has to begin something', () => {
  test.each([
    ['word', 'key dbKey DBKey db_key 2Key \\nkey DB_KEY', 7],
    ['word', 'monkey DBKEY 2key', 0],
    ['run', 'key _key -key .key "key \\tkey', 6],
    ['run', 'dbKey 2key monkey aKEY', 0],
    ['identifier', 'key .key "key', 3],
    ['identifier', 'db_key $key dbKey', 0],
  ] as const)('finds as a %s in %s: %i', (begins, code, count) => {
    const search = new KeywordSearch([{ text: 'key', anyCase: true, begins, means: 'key' }]);
    expect(found(search, code)).toHaveLength(count);
  });
});

describe('of what has to end something', () => {
  test.each([
    ['word', 'key key2 key_ keyOf KEYOf aKey', 6],
    ['word', 'keys keyed KEYS KEYED', 0],
    ['identifier', 'key key. dbKey 2key', 4],
    ['identifier', 'keyOf key2 key_ key$ keyы', 0],
  ] as const)('finds as a %s in %s: %i', (ends, code, count) => {
    const search = new KeywordSearch([{ text: 'key', anyCase: true, ends, means: 'key' }]);
    expect(found(search, code)).toHaveLength(count);
  });
});
