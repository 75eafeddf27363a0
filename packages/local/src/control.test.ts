import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalSecretsManager, type LocalSecretsManager } from './index.js';
import { clientFor } from './testing/client.js';
import { refusalOf } from './testing/refusal.js';

let server: LocalSecretsManager;

beforeAll(async () => {
  server = await startLocalSecretsManager({ control: true });
});

afterAll(() => server.close());

async function control(method: string, path: string, body?: unknown): Promise<[number, unknown]> {
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(`${server.url}/_control/${path}`, init);
  return [response.status, await response.json()];
}

it('adds faults, takes them away, and shows the calls', async () => {
  using client = clientFor(server);
  const fault = { effect: 'throttle', operations: ['ListSecrets'], when: { first: 9 } };
  expect(await control('POST', 'faults', fault)).toEqual([200, {}]);
  await expect(client.listSecrets({})).rejects.toEqual(refusalOf('ThrottlingException'));
  expect(await control('DELETE', 'faults')).toEqual([200, {}]);
  await client.listSecrets({});
  const [, calls] = await control('GET', 'calls');
  expect(calls).toMatchObject([
    { operation: 'ListSecrets', outcome: 'ThrottlingException' },
    { operation: 'ListSecrets', outcome: 'ok' },
  ]);
  await control('DELETE', 'calls');
  expect(await control('GET', 'calls')).toEqual([200, []]);
});

it('sets the lags and moves the clock', async () => {
  await control('POST', 'lags', { listLagMs: 1000, forceDeleteLagMs: 2000 });
  expect([server.faults.listLagMs, server.faults.forceDeleteLagMs]).toEqual([1000, 2000]);
  const before = server.clock.now();
  await control('POST', 'clock', { advanceMs: 60_000 });
  expect(server.clock.now() - before).toBeGreaterThanOrEqual(60_000);
  await control('DELETE', 'faults');
  expect(server.faults.listLagMs).toBe(0);
});

it.each([
  ['POST', 'faults', { effect: 'nonsense' }, 400],
  ['POST', 'faults', { effect: 'latency' }, 400],
  ['POST', 'faults', { effect: 'reset', when: { often: true } }, 400],
  ['POST', 'lags', { listLagMs: -1 }, 400],
  ['POST', 'lags', { add: 1 }, 400],
  ['POST', 'clock', {}, 400],
  ['GET', 'secrets', undefined, 404],
  ['GET', 'constructor', undefined, 404],
])('refuses %s %s %j', async (method, path, body, status) => {
  expect(await control(method, path, body)).toEqual([
    status,
    { error: expect.any(String) as string },
  ]);
});
