// getSecret, from import to value.
import { stopwatch } from './stopwatch.js';

const stop = stopwatch();
const { getSecret } = await import('@secretlift/runtime');
await getSecret('bench/0');
stop();
