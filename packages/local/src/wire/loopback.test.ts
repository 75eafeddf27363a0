import { expect, it } from 'vitest';
import { addressToBind, isLoopback } from './loopback.js';

it.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['localhost', false],
])('%s is loopback: %s', (address, loopback) => {
  expect(isLoopback(address)).toBe(loopback);
});

it('binds to loopback, and elsewhere only if permitted', async () => {
  expect(isLoopback(await addressToBind('localhost', false))).toBe(true);
  await expect(addressToBind('0.0.0.0', false)).rejects.toThrow('--allow-remote');
  expect(await addressToBind('0.0.0.0', true)).toBe('0.0.0.0');
});
