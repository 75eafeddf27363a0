import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf, characterTable, keepAlphanumeric } from './characters.js';

test('gives every code of a text, and a zero behind them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
      expect([...charactersOf(text).subarray(0, text.length + 1)]).toEqual([...codes, 0]);
    }),
  );
});

test.each([0, 65_535, 65_536, 200_000])('gives those of a text of %i characters', (length) => {
  const characters = charactersOf('é'.repeat(length));
  expect(characters.subarray(0, length).every((code) => code === 0xe9)).toBe(true);
  expect(characters[length]).toBe(0);
});

test('gives halves of characters as they are', () => {
  expect([...charactersOf('\ud83d').subarray(0, 1)]).toEqual([0xd83d]);
});

test('tells characters apart by the first pattern that they match', () => {
  const table = characterTable(
    [
      [/[ab]/, 1],
      [/[bc]/, 2],
    ],
    3,
  );
  expect(Array.from('abcdé', (character) => table[character.charCodeAt(0)])).toEqual([
    1, 1, 2, 0, 3,
  ]);
});

test('keeps letters and digits alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const characters = charactersOf(text);
      const kept = keepAlphanumeric(characters, text.length);
      const codes = Array.from(characters.subarray(0, kept));
      expect(String.fromCharCode(...codes)).toBe(text.replace(/[^A-Z\d]/gi, ''));
      expect(characters[kept]).toBe(0);
    }),
  );
});
