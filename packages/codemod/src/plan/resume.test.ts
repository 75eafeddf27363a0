import { describe, expect, it } from 'vitest';
import { drafted, OTHER_PASSWORD, PASSWORD as P } from '../testing/migrated.js';
import type { PendingPlace } from '../types.js';

function pending(binding: string, secret: string, key?: string): PendingPlace {
  return { path: '/nowhere/a.js', binding, secret, key };
}

function namesOf(text: string, places: readonly PendingPlace[]): (string | undefined)[][] {
  const { plan } = drafted({ files: { 'a.js': text }, pending: places });
  return plan.secrets.flatMap(({ name, places }) => places.map(({ key }) => [name, key]));
}

describe('a place that an interrupted run recorded', () => {
  it('keeps its name', () => {
    const text = `const dbPassword = '${P}';\n`;
    expect(namesOf(text, [pending('dbPassword', 'shop/config/db')])).toEqual([
      ['shop/config/db', undefined],
    ]);
  });

  it('keeps its key in a secret whose other values are gone from the code', () => {
    const text = `const dbPassword = '${P}';\n`;
    expect(namesOf(text, [pending('dbPassword', 'shop/db', 'password')])).toEqual([
      ['shop/db', 'password'],
    ]);
  });

  it('takes its user name along, if that had moved', () => {
    const text = `module.exports = { user: 'app', password: '${P}' };\n`;
    const password = pending('exports.password', 'shop/db', 'password');
    expect(namesOf(text, [password])).toEqual([['shop/db', 'password']]);
    expect(namesOf(text, [pending('user', 'shop/db', 'username'), password])).toEqual([
      ['shop/db', 'username'],
      ['shop/db', 'password'],
    ]);
  });

  it('is told from others of its name by its order', () => {
    const text = `function a() { const password = '${P}'; }\nfunction b() { const password = '${OTHER_PASSWORD}'; }\n`;
    const both = [pending('password', 'shop/first'), pending('password', 'shop/second')];
    expect(namesOf(text, both)).toEqual([
      ['shop/first', undefined],
      ['shop/second', undefined],
    ]);
    expect(namesOf(text, both.slice(1)).flat()).not.toContain('shop/second');
  });

  it('gives its name to a new place of the same value', () => {
    const text = `const dbPassword = '${P}';\nconst password = '${P}';\n`;
    expect(namesOf(text, [pending('password', 'shop/earlier')])).toEqual([
      ['shop/earlier', undefined],
      ['shop/earlier', undefined],
    ]);
  });
});
