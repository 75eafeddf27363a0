// Requiring the package.
import { createRequire } from 'node:module';
import { stopwatch } from './stopwatch.js';

const require = createRequire(import.meta.url);
const stop = stopwatch();
require('@secretlift/runtime');
stop();
