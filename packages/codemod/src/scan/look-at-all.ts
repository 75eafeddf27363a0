import type { Detection } from '../detection.js';
import { setFlagsFromString } from 'node:v8';
import { lane, type Work } from './lane.js';
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
  const placed = await lane(work, threads > 1 ? alone : Infinity);
  if (turnsTaken(work.turns) < paths.length) {
    setFlagsFromString(COLLECT_EARLIER);
    const { startThreads } = await import('./threads.js');
    const helpers = startThreads(threads - 1, work);
    placed.push(...(await lane(work)), ...(await helpers.results()));
  }
  return placed.sort((one, other) => one.at - other.at).map(({ looked }) => looked);
}

/**
 * A tree is garbage once it has been looked at. Left alone, V8 lets each thread keep three times as
 * much as is in use, more than half a gigabyte together; this takes a third off, and no time.
 */
const COLLECT_EARLIER = '--heap-growing-percent=30';
