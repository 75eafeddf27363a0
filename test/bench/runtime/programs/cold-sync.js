// getSecretSync, from import to value.
import { stopwatch } from './stopwatch.js';

const stop = stopwatch();
const { getSecretSync } = await import('@secretlift/runtime');
getSecretSync('bench/0');
stop();
