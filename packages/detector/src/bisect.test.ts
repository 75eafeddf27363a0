import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex } from './bisect.js';

test('finds the first of those that follow one another', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (unsorted) => {
      const held = unsorted.toSorted();
      const first = held.indexOf(true);
      expect(firstIndex(held.length, (index) => held[index] === true)).toBe(
        first < 0 ? held.length : first,
      );
    }),
  );
});
