import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFiller } from './filler.js';
import { fill, seeded } from '../testing/sample.js';

describe('a filler', () => {
  test.each([
    'aaaaaaaaaaaaaaaa',
    '1234567890123456',
    'abcdefghijklmnop',
    'fedcba9876543210',
    'abc123abc123abc1',
    'key_' + 'abcdefghijklmnopqrstuvwxyz',
    'deadbeefdeadbeefdeadbeef',
    'key-' + '12345678901234567890',
  ])('%s', (value) => {
    expect(isFiller(value)).toBe(true);
  });

  test.each(['{hex:16}', '{hex:32}', '{lower:16}', '{alnum:20}', '{base64:40}', '{digit:16}'])(
    'is no random text: %s',
    (format) => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          expect(isFiller(fill(format, seeded(seed)))).toBe(false);
        }),
        { numRuns: 300, seed: 1 },
      );
    },
  );
});
