import { parentPort, workerData } from 'node:worker_threads';
import { lane } from './lane.js';
import { sealed } from './message.js';
import type { ThreadData } from './threads.js';

const { work, begun } = workerData as ThreadData;
Atomics.store(begun, 0, 1);
lane(work).then(
  (placed) => parentPort?.postMessage(placed.map(sealed)),
  (error: unknown) => {
    // Thrown where nobody catches it, so that the thread that started this one hears of it.
    setImmediate(() => {
      throw error;
    });
  },
);
