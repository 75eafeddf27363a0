import { expect, it } from 'vitest';
import { pace } from './pace.js';

it('gives the first turn at once, and the others at the rate, in order', async () => {
  const turn = pace(100);
  const began = performance.now();
  const order: number[] = [];
  await Promise.all([0, 1, 2, 3].map((one) => turn().then(() => order.push(one))));
  expect(order).toEqual([0, 1, 2, 3]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(29);
});
