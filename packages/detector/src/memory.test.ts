import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

test('holds on to nothing of the texts that its keys are cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const memory = new Memory<{ readonly of: number }>();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let of = 0; of < 40; of += 1) {
    const text = Buffer.alloc(1_000_000, `a name of file ${of} `).toString();
    memory.of(text.slice(0, 18), () => ({ of }));
  }
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
  expect(memory.of('a name of file 0 a', () => ({ of: -1 }))).toEqual({ of: 0 });
});
