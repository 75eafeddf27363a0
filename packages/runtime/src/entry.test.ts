import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEntry, textOf } from './entry.js';
import { SecretValueError } from './errors.js';

const entryOf = (text: string) =>
  createEntry({ id: 'a', regions: [] }, { kind: 'text', text }, Date.now());

test('gives every string of a JSON object by its key, whatever the key', () => {
  const object = fc.dictionary(fc.string(), fc.string());
  fc.assert(
    fc.property(object, (fields) => {
      const entry = entryOf(JSON.stringify(fields));
      for (const [key, value] of Object.entries(fields))
        expect(textOf(entry, 'a', key)).toBe(value);
    }),
  );
});

test('an error never quotes the value', () => {
  const text = fc.string({ minLength: 6 }).map((value) => `v@lue-${value}`);
  fc.assert(
    fc.property(text, fc.constantFrom('{', '[', '"', ''), (value, opening) => {
      const error = errorOf(() => textOf(entryOf(opening + value), 'a', 'b'));
      expect(error).toBeInstanceOf(SecretValueError);
      expect(JSON.stringify([String(error), (error as Error).stack])).not.toContain('v@lue');
      expect((error as Error).cause).toBeUndefined();
    }),
  );
});

describe('what is wrong', () => {
  test.each([
    ['not-json', 'text'],
    ['not-json', '[1]'],
    ['not-json', '{"a":'],
    ['key-missing', '{"other":"x"}'],
    ['key-missing', '{}'],
    ['key-not-text', '{"port":5432}'],
    ['key-not-text', '{"port":null}'],
  ])('%s: %s', (reason, text) => {
    expect(errorOf(() => textOf(entryOf(text), 'a', 'port'))).toMatchObject({
      reason,
      key: 'port',
    });
  });

  test('no key of Object.prototype is a key of a secret', () => {
    expect(errorOf(() => textOf(entryOf('{}'), 'a', 'constructor'))).toMatchObject({
      reason: 'key-missing',
    });
  });

  test('bytes have no text', () => {
    const value = { kind: 'binary', bytes: new Uint8Array([1]) } as const;
    const entry = createEntry({ id: 'a', regions: [] }, value, Date.now());
    expect(errorOf(() => textOf(entry, 'a', undefined))).toMatchObject({ reason: 'not-text' });
    expect(errorOf(() => textOf(entry, 'a', 'b'))).toMatchObject({ reason: 'not-text' });
  });
});

function errorOf(reading: () => unknown): unknown {
  try {
    return reading();
  } catch (error) {
    return error;
  }
}
