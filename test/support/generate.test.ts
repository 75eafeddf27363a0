import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CREDENTIAL_KINDS, generateCredential } from './generate.js';

describe.each(CREDENTIAL_KINDS)('a generated %s', (kind) => {
  it('depends on the seed and on the name, and on nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (seed, otherSeed, which) => {
        fc.pre(seed !== otherSeed);
        const value = generateCredential(seed, `${kind}:${which}`);
        expect(generateCredential(seed, `${kind}:${which}`)).toBe(value);
        expect(generateCredential(otherSeed, `${kind}:${which}`)).not.toBe(value);
      }),
    );
  });

  it('can stand in any string of JavaScript as it is', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const value = generateCredential(seed, kind);
        expect(value).not.toMatch(/['"`\\$\n\r]/);
        expect(value.length).toBeGreaterThanOrEqual(16);
      }),
    );
  });
});

it('refuses a kind that it does not know', () => {
  expect(() => generateCredential('seed', 'toString')).toThrow(/no generator .* "toString"/);
});
