import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Placed, Work } from './lane.js';
import { opened, type Sealed } from './message.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly work: Work;
  /** Set to 1 by the thread that has begun. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** Threads that look at files. */
export interface Threads {
  /**
   * What they looked at, when there is nothing left to look at.
   *
   * @throws Error of a thread that broke
   */
  readonly results: () => Promise<Placed[]>;
}

/** Starts threads that look at files until there are none left. */
export function startThreads(count: number, work: Work): Threads {
  const threads = Array.from({ length: count }, () => startThread(work));
  return { results: async () => (await Promise.all(threads.map((thread) => thread()))).flat() };
}

/** Of this much, most is for the parser, which has no guard against overflowing it. */
const resourceLimits = { stackSizeMb: 4 };

function startThread(work: Work): () => Promise<Placed[]> {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { work, begun };
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData,
    resourceLimits,
  });
  const message = once(worker, 'message') as Promise<[Sealed[]]>;
  // Heard again by whoever asks for the results; until then it must not end the process.
  message.catch(() => undefined);
  return async () => {
    // A thread that has not begun by now would only find that nothing is left.
    const sealed = Atomics.load(begun, 0) === 0 ? [] : (await message)[0];
    await worker.terminate();
    return sealed.map(opened);
  };
}
