import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeApplication } from './application.js';
import { type Journey, type Kind, KINDS } from './journeys.js';
import { type Moment, type Resumed, runKilled, runUndisturbed, type Undisturbed } from './run.js';

/** Whether runs are killed at all moments there are, or at a sample of them. */
const isThorough = process.env['KILL_MOMENTS'] === 'all';

/** Runs at a time: each waits for its pauses between calls more than it works. */
const AT_ONCE = 2;

let home: string;
let application: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'secretlift-kill-'));
  application = join(home, 'application');
  await writeApplication(application, { services: isThorough ? 6 : 1 });
});

afterAll(() => rm(home, { recursive: true, force: true }));

describe.each(KINDS)('$name', (kind) => {
  let journey: Journey;
  let undisturbed: Undisturbed;

  beforeAll(async () => {
    journey = await kind.begin(application, join(home, kind.name));
    undisturbed = await runUndisturbed(journey);
  });

  it('has enough to interrupt, and comes to its end', () => {
    const { values, files } = undisturbed.state;
    expect(values.size > 0).toBe(kind.leavesSecrets);
    expect(files.size).toBeGreaterThanOrEqual(isThorough ? 20 : 5);
    if (!isThorough || kind.name !== 'migrate') return;
    expect(values.size).toBeGreaterThanOrEqual(30);
    expect(moments(undisturbed).length).toBeGreaterThanOrEqual(200);
  });

  it(
    'ends where an undisturbed run ends, whenever it is killed and run again',
    { timeout: 3_600_000 },
    async () => {
      const all = moments(undisturbed);
      const waiting = isThorough ? [...all] : spread(all, kind.sample);
      const failures: unknown[] = [];
      const work = async () => {
        for (let moment = waiting.pop(); moment; moment = waiting.pop()) {
          const resumed = await runKilled(journey, moment);
          if (!isAsUndisturbed(kind, resumed, undisturbed)) failures.push({ moment, ...resumed });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(failures).toEqual([]);
    },
  );
});

function isAsUndisturbed(
  { over, mayDangle = false }: Kind,
  { state, again, dangling }: Resumed,
  undisturbed: Undisturbed,
): boolean {
  const hasEnded = again.exitCode === 0 || over?.test(again.stderr) === true;
  const isWhole = mayDangle || dangling.length === 0;
  return hasEnded && isWhole && isDeepStrictEqual(state, undisturbed.state);
}

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

/** As many as are asked for, evenly spread, the last among them. */
function spread(all: readonly Moment[], count: number): Moment[] {
  const every = Math.max(1, all.length / count);
  return all.filter((_, index) => Math.floor((index + 1) / every) !== Math.floor(index / every));
}
