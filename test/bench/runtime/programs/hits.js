// Nanoseconds for a value that is in the cache, ours and that of others, in one process.
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { getSecret as powertools } from '@aws-lambda-powertools/parameters/secrets';
import middy from '@middy/core';
import secretsManager from '@middy/secrets-manager';
import { getSecret, getSecretSync } from '@secretlift/runtime';

const plain = middy(() => undefined);
const reading = middy(() => undefined).use(
  secretsManager({
    AwsClient: SecretsManagerClient,
    fetchData: { value: 'bench/0' },
    setToContext: true,
    cacheExpiry: -1,
  }),
);
/** @type {any} */
const context = { getRemainingTimeInMillis: () => 1_000 };

console.log(
  JSON.stringify({
    sync: best(100_000, () => getSecretSync('bench/0', 'password')),
    async: await bestAsync(20_000, () => getSecret('bench/0', 'password')),
    powertools: await bestAsync(20_000, () => powertools('bench/0', { maxAge: 3_600 })),
    powertoolsJson: await bestAsync(10_000, () =>
      powertools('bench/0', { maxAge: 3_600, transform: 'json' }),
    ),
    middy:
      (await bestAsync(2_000, async () => reading({}, context))) -
      (await bestAsync(2_000, async () => plain({}, context))),
  }),
);

/**
 * The best of many short rounds: one of them has the processor to itself.
 *
 * @param {number} times
 * @param {() => string} read
 */
function best(times, read) {
  let least = Infinity;
  for (let round = 0; round < 100; round++) {
    let length = 0;
    const start = process.hrtime.bigint();
    for (let index = 0; index < times; index++) length += read().length;
    const spent = Number(process.hrtime.bigint() - start) / times;
    if (length > 0) least = Math.min(least, spent);
  }
  return least;
}

/**
 * The same for what has to be awaited.
 *
 * @param {number} times
 * @param {() => Promise<unknown>} read
 */
async function bestAsync(times, read) {
  let least = Infinity;
  for (let round = 0; round < 50; round++) {
    const start = process.hrtime.bigint();
    for (let index = 0; index < times; index++) await read();
    least = Math.min(least, Number(process.hrtime.bigint() - start) / times);
  }
  return least;
}
