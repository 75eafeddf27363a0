// Ten secrets that the manifest names, one after the other.
import { getSecretSync } from '@secretlift/runtime';
import { stopwatch } from './stopwatch.js';

const stop = stopwatch();
for (let index = 0; index < 10; index++) getSecretSync(`bench/${index}`);
stop();
