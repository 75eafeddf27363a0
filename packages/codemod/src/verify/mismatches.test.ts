import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../references/index.js';
import { mismatchesOf } from './mismatches.js';
import { shapeOf } from './shape.js';

function reference(accessor: Reference['accessor'], ...keys: string[]): Reference {
  const file = { path: '/nowhere/app.js', text: '', bom: false };
  const id = { kind: 'literal', id: 'shop/db' } as const;
  return { file, offset: 0, accessor, id, keys, hasDynamicKey: false, asksElsewhere: false };
}

const JSON_VALUE = JSON.stringify({ password: '-', port: 5432 });

describe('a reference to', () => {
  it.each([
    ['a key that is there', reference('getSecret', 'password'), JSON_VALUE, []],
    ['a key that is not', reference('getSecret', 'token'), JSON_VALUE, ['no-such-key']],
    ['a key of another case', reference('getSecret', 'Password'), JSON_VALUE, ['no-such-key']],
    ['a number', reference('getSecretSync', 'port'), JSON_VALUE, ['key-is-no-text']],
    [
      'two keys',
      reference('withSecret', 'password', 'port', 'a'),
      JSON_VALUE,
      ['key-is-no-text', 'no-such-key'],
    ],
    ['a name of every object', reference('getSecret', 'constructor'), JSON_VALUE, ['no-such-key']],
    ['a whole JSON value', reference('getSecret'), JSON_VALUE, []],
    ['JSON that is there', reference('getSecretJson'), JSON_VALUE, []],
    ['a text', reference('getSecret'), 'plain', []],
    ['a key of a text', reference('getSecret', 'a'), 'plain', ['not-json']],
    ['a key of an array', reference('getSecret', '0'), '["x"]', ['not-json']],
    ['JSON that is none', reference('getSecretJson'), 'plain', ['not-json']],
    ['the text of bytes', reference('getSecret'), undefined, ['no-text']],
    ['bytes', reference('getSecretBinary'), undefined, []],
    ['the bytes of a text', reference('getSecretBinary'), 'plain', ['no-bytes']],
  ])('%s', (_, asked, text, problems) => {
    expect(mismatchesOf(asked, shapeOf(text)).map(({ problem }) => problem)).toEqual(problems);
  });
});

it('keeps no value in the shape of an object', () => {
  const hidden = fc.string({ minLength: 4 }).map((text) => `hidden-${text}`);
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), hidden), (object) => {
      const shape = shapeOf(JSON.stringify(object));
      const kept = shape.form === 'json' ? [...shape.textKeys, ...shape.otherKeys] : [];
      expect(kept.sort()).toEqual(Object.keys(object).sort());
    }),
  );
});
