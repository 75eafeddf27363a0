import { expect, test } from 'vitest';
import { Memory } from './memory.js';

test('makes what is asked for once, be it nothing', () => {
  const memory = new Memory<{ readonly of: string } | null>();
  const first = memory.of('a', () => ({ of: 'a' }));
  expect(memory.of('a', () => ({ of: 'again' }))).toBe(first);
  expect(memory.of('b', () => null)).toBeNull();
  expect(memory.of('b', () => ({ of: 'again' }))).toBeNull();
});

test('keeps no more than a program asks for', () => {
  const memory = new Memory<{ readonly of: number }>();
  const all = Array.from({ length: 2_000 }, (_, of) => memory.of(`${of}`, () => ({ of })));
  expect(memory.of('0', () => ({ of: -1 }))).toBe(all[0]);
  memory.of('one more', () => ({ of: 2_000 }));
  expect(memory.of('0', () => ({ of: -1 }))).toEqual({ of: -1 });
});
