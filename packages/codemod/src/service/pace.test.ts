import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { limitRate, withEach } from './pace.js';

/** A client that calls nobody, and the times of its calls. */
function timedClient() {
  const client = new SecretsManagerClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const times: number[] = [];
  client.middlewareStack.add(
    () => () => {
      times.push(performance.now());
      return Promise.resolve({ output: { $metadata: {} }, response: {} });
    },
    { step: 'deserialize', priority: 'high' },
  );
  return { client, times };
}

it('makes no more than 20 calls in any second', async () => {
  const { client, times } = timedClient();
  limitRate(client);
  const calls = Array.from({ length: 25 }, () =>
    client.send(new GetSecretValueCommand({ SecretId: 'a' })),
  );
  await Promise.all(calls);
  expect(times).toHaveLength(25);
  expect((times[20] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
});

it('holds back the calls of one command by a rate of their own', async () => {
  const { client, times } = timedClient();
  limitRate(client, 3, 'PutSecretValueCommand');
  const put = () => client.send(new PutSecretValueCommand({ SecretId: 'a' }));
  const get = () => client.send(new GetSecretValueCommand({ SecretId: 'a' }));
  await Promise.all([put(), put(), put(), get(), get(), put()]);
  const [first = 0] = times;
  const late = times.filter((time) => time - first > 950);
  expect([times.length, late.length]).toEqual([6, 1]);
});

it('works on a few at a time, and gives the results in order', async () => {
  let running = 0;
  let most = 0;
  const told: number[] = [];
  const step = async (item: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 10 - item));
    running -= 1;
    return item * 2;
  };
  const items = [0, 1, 2, 3, 4, 5, 6, 7];
  expect(await withEach(items, step, (done) => told.push(done))).toEqual(items.map((n) => n * 2));
  expect(most).toBe(4);
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
