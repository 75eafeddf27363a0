import { expect, test } from 'vitest';
import { mayGive } from './arguments.js';

test.each([
  ["request.open('GET', url, true)", 3, false],
  ["request.open('GET', url, true)", 2, true],
  ['open(\'a, b\', "c, d", `e, f`); open([1, 2], { g, h }, i(j, k))', 3, false],
  ['open(one,\n  two,\n  three,\n)', 2, true],
  ['reopen(1, 2, 3); opened(1, 2, 3); // open(', 0, true],
  ['reopen(1, 2, 3); opened(1, 2, 3)', 1, false],
])('%s gives an argument %i: %s', (text, position, gives) => {
  expect(mayGive(text, 'open', position)).toBe(gives);
});

test.each([
  ['const give = door.open; give(1, 2)'],
  ['const { open } = door'],
  ["door['open'](1, 2)"],
  ['open.call(door, 1)'],
  ['open(...all)'],
  ['open(/,/)'],
  ['open(`${one}`)'],
  ["open('it\\\n')"],
  ['open<Map<One, Two>>(1)'],
  [`open(${'a'.repeat(3_000)})`],
])('%s may give anything', (text) => {
  expect(mayGive(text, 'open', 7)).toBe(true);
});
