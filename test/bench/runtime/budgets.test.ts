import { expect, test } from 'vitest';
import { figures, type Figure } from './figures.js';

test('the runtime costs no more than it promises', async () => {
  const measured = await figures({ runs: 5, by: 'processor' });
  expect(measured.filter(isTooMuch)).toEqual([]);
});

/** Times have room for what else the machine does; `npm run bench:runtime` holds them exactly. */
function isTooMuch({ value, unit, most = Infinity }: Figure): boolean {
  const room = unit === 'ms' || unit === 'ns' ? 1.5 : 1;
  return value > most * room;
}
