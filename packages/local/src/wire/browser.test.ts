import { expect, it } from 'vitest';
import { browserRefusal } from './browser.js';

it.each([
  ['an SDK', { host: '127.0.0.1:4000' }, false],
  ['localhost', { host: 'localhost:4000' }, false],
  ['IPv6', { host: '[::1]:4000' }, false],
  ['a page', { host: '127.0.0.1:4000', origin: 'http://example.com' }, true],
  ['a page without an origin', { host: 'localhost:4000', origin: 'null' }, true],
  ['a frame or an image', { host: 'localhost:4000', 'sec-fetch-site': 'cross-site' }, true],
  ['a rebound name', { host: 'attacker.example:4000' }, true],
  ['a name that looks local', { host: '127.0.0.1.attacker.example' }, true],
  ['another address', { host: '10.0.0.1' }, true],
  ['no host at all', {}, true],
  ['a broken host', { host: 'a b' }, true],
])('%s: refused %s', (_who, headers: Record<string, string>, refused) => {
  expect(browserRefusal({ headers }, false) !== undefined).toBe(refused);
});

it('does not ask for the host where other machines may call', () => {
  expect(browserRefusal({ headers: { host: 'secrets.internal' } }, true)).toBeUndefined();
  const page = { host: 'secrets.internal', origin: 'http://secrets.internal' };
  expect(browserRefusal({ headers: page }, true)).toBeDefined();
});
