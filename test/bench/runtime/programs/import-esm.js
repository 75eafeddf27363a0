// Importing the package.
import { stopwatch } from './stopwatch.js';

const stop = stopwatch();
await import('@secretlift/runtime');
stop();
