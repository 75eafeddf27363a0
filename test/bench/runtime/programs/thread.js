// A thread that does nothing, from its start to its first sign: what no synchronous read can do without.
import { Worker } from 'node:worker_threads';
import { stopwatch } from './stopwatch.js';

const PROGRAM = `
  const { workerData } = require('node:worker_threads');
  Atomics.store(workerData, 0, 1);
  Atomics.notify(workerData, 0);
`;

const stop = stopwatch();
const sign = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
new Worker(PROGRAM, { eval: true, workerData: sign }).unref();
Atomics.wait(sign, 0, 0);
stop();
