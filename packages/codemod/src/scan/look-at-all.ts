import type { Detection } from '../detection.js';
import { setFlagsFromString } from 'node:v8';
import { lane, type Placed, type Work } from './lane.js';
import type { Looked } from './look-at.js';
import { newTurns, turnsTaken } from './turns.js';

/** How many lanes look at files. */
export interface Effort {
  /** At most; the calling thread is one of them. */
  readonly threads: number;
  /** Threads are started when the calling one has read so many characters, and files are left. */
  readonly alone: number;
}

/**
 * Looks at files, in threads where there is enough to do.
 *
 * @param paths absolute
 * @param root absolute
 * @returns what became of each, in the order of the paths
 */
export async function lookAtAll(
  paths: readonly string[],
  root: string,
  detection: Detection,
  { threads, alone }: Effort,
): Promise<Looked[]> {
  const work: Work = { paths, root, detection, turns: newTurns() };
  const placed = await collectingEarlier(async () => {
    const first = await lane(work, threads > 1 ? alone : Infinity);
    return turnsTaken(work.turns) < paths.length
      ? [...first, ...(await laneAndThreads(threads - 1, work))]
      : first;
  });
  return placed.sort((one, other) => one.at - other.at).map(({ looked }) => looked);
}

async function laneAndThreads(count: number, work: Work): Promise<Placed[]> {
  const { startThreads } = await import('./threads.js');
  const threads = startThreads(count, work);
  return [...(await lane(work)), ...(await threads.results())];
}

/**
 * A tree is garbage once it has been looked at. Left alone, V8 lets each thread keep three times as
 * much as is in use, half a gigabyte together; this takes a third off, and no time.
 */
async function collectingEarlier<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--heap-growing-percent=10');
  try {
    return await work();
  } finally {
    setFlagsFromString(`--heap-growing-percent=${LEFT_TO_V8}`);
  }
}

const LEFT_TO_V8 = 0;
