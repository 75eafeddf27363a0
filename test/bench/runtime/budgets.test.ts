import { expect, test } from 'vitest';
import { figures, type Figure } from './figures.js';

test('the runtime costs no more than it promises', async () => {
  const measured = await figures({ runs: 5, by: 'processor' });
  expect(measured.filter(isTooMuch)).toEqual([]);
});

function isTooMuch({ value, most = Infinity }: Figure): boolean {
  return value > most;
}
