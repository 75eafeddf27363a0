import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeApplication } from './application.js';
import { type Moment, runKilled, runUndisturbed, type Undisturbed } from './run.js';

/** At how many moments runs are killed: all where it says so. */
const MOMENTS = process.env['KILL_MOMENTS'] ?? '16';
const isThorough = MOMENTS === 'all';

/** Runs at a time: each waits for its pauses between calls more than it works. */
const AT_ONCE = 2;

let home: string;
let template: string;
let undisturbed: Undisturbed;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'secretlift-kill-'));
  template = join(home, 'template');
  await writeApplication(template, { services: isThorough ? 6 : 1 });
  undisturbed = await runUndisturbed(template);
});

afterAll(() => rm(home, { recursive: true, force: true }));

it('is a run with enough to interrupt', () => {
  const { state, calls, steps } = undisturbed;
  expect(state.values.size).toBeGreaterThanOrEqual(isThorough ? 30 : 6);
  expect(state.files.size).toBeGreaterThanOrEqual(isThorough ? 20 : 5);
  expect(2 * calls + steps).toBeGreaterThanOrEqual(isThorough ? 200 : 60);
});

it(
  'ends where an undisturbed run ends, whenever it is killed and run again',
  { timeout: 3_600_000 },
  async () => {
    const waiting = chosen(moments(undisturbed));
    const failures: unknown[] = [];
    const work = async () => {
      for (let moment = waiting.pop(); moment; moment = waiting.pop()) {
        const { state, again, dangling } = await runKilled(template, moment);
        const isAsEver = isDeepStrictEqual(state, undisturbed.state);
        if (again.exitCode !== 0 || dangling.length > 0 || !isAsEver)
          failures.push({ moment, again, dangling, isAsEver });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(failures).toEqual([]);
  },
);

function moments({ calls, steps }: Undisturbed): Moment[] {
  return [
    ...numbers(calls).flatMap((number): Moment[] => [
      { at: 'call', number, when: 'before' },
      { at: 'call', number, when: 'after' },
    ]),
    ...numbers(steps).map((number): Moment => ({ at: 'step', number })),
  ];
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** As many as are asked for, evenly spread. */
function chosen(all: readonly Moment[]): Moment[] {
  if (isThorough) return [...all];
  const every = Math.max(1, all.length / Number(MOMENTS));
  return all.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every));
}
