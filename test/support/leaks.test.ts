import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CREDENTIAL_KINDS, generateCredential } from './generate.js';
import { findLeaks } from './leaks.js';

const credential = fc
  .tuple(fc.string(), fc.constantFrom(...CREDENTIAL_KINDS))
  .map(([seed, kind]) => generateCredential(seed, kind));

const disguises: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'in a URL': (value) => `postgres://user:${encodeURIComponent(value)}@host/`,
  'in a Basic header': (value) => `Basic ${Buffer.from(`user:${value}`).toString('base64')}`,
  'in base64url': (value) => Buffer.from(`{"secret":"${value}"}`).toString('base64url'),
  'in hexadecimal': (value) => Buffer.from(value).toString('hex'),
  coloured: (value) => `${value.slice(0, 5)}\u001B[31m${value.slice(5)}\u001B[39m`,
  'wrapped in a box': (value) => `│ ${value.slice(0, 10)} │\n│ ${value.slice(10)} │`,
  'cut short': (value) => `${value.slice(0, 14)}…`,
  'masked but for its end': (value) => `********${value.slice(-8)}`,
  digested: (value) => createHash('sha256').update(value).digest('hex'),
};

it.each(Object.entries(disguises))('finds a credential %s', (_, disguise) => {
  fc.assert(
    fc.property(credential, fc.string(), fc.string(), (value, before, after) => {
      const text = `${before} ${disguise(value)} ${after}`;
      expect(findLeaks('text', text, new Map([['name', value]]))).not.toEqual([]);
    }),
  );
});

it('finds nothing in a text that holds another credential', () => {
  fc.assert(
    fc.property(credential, credential, (value, other) => {
      fc.pre(value !== other);
      expect(findLeaks('text', `{"secret":"${other}"}`, new Map([['name', value]]))).toEqual([]);
    }),
  );
});

it('names the credential, never its value', () => {
  const value = generateCredential('seed', 'password');
  const leaks = findLeaks('stdout', value, new Map([['password', value]]));
  expect(leaks[0]).toEqual({ name: 'password', form: 'as it is', where: 'stdout' });
  expect(JSON.stringify(leaks)).not.toContain(value);
});
