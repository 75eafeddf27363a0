import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf, characterTable } from './characters.js';
import { tellLongRuns } from './long-runs.js';

const WORD = characterTable([[/[\w-]/, 1]]);

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '-'), maxLength: 20 }),
      fc.constantFrom(' ', '.', 'é', '\n'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('finds what a regular expression finds', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (code, least) => {
      const asked = code.matchAll(new RegExp(`[\\w-]{${String(least)},}`, 'g'));
      const told: [number, number][] = [];
      tellLongRuns(charactersOf(code), code.length, least, WORD, (...run) => told.push(run));
      expect(told).toEqual(Array.from(asked, ({ index, 0: run }) => [index, index + run.length]));
    }),
  );
});
