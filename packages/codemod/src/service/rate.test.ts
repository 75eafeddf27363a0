import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rateOf } from './rate.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a call is on its way, there and back, in milliseconds. */
interface Way {
  readonly there: number;
  readonly back: number;
}

/** The times at which calls arrive that all want to begin at once. */
async function arrivals(ways: readonly Way[], callsASecond: number): Promise<number[]> {
  const rate = rateOf(callsASecond);
  const times: number[] = [];
  const calls = ways.map(({ there, back }) =>
    rate(async () => {
      await pause(there);
      times.push(performance.now());
      await pause(back);
      if (there % 5 === 0) throw new Error('refused');
    }).catch(() => undefined),
  );
  await vi.runAllTimersAsync();
  await Promise.all(calls);
  return times.sort((one, other) => one - other);
}

function mostInASecond(times: readonly number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((time) => time >= start && time < start + 1000).length),
  );
}

it('lets no more arrive in any second, whatever happens to them on the way', async () => {
  const way = fc.record({ there: fc.nat(700), back: fc.nat(300) });
  const ways = fc.array(way, { minLength: 8, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(ways, async (all) => {
      const times = await arrivals(all, 4);
      expect(times).toHaveLength(all.length);
      expect(mostInASecond(times)).toBeLessThanOrEqual(4);
    }),
    { numRuns: 100 },
  );
});

it('costs no more than the way of a call for each second', async () => {
  const begin = performance.now();
  const times = await arrivals(
    Array.from({ length: 200 }, () => ({ there: 11, back: 9 })),
    20,
  );
  expect((times.at(-1) ?? 0) - begin).toBeLessThan(9 * 1022 + 20);
});
