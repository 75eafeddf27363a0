import { setTimeout as pause } from 'node:timers/promises';
import { SecretError, getSecret, invalidate, withSecret, type Reason } from '@secretlift/runtime';
import type { Effect, Fault } from '@secretlift/local';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessorNames, accessors, startAnew, type Read } from './accessors.js';
import { startRuntimeEndpoint, type RuntimeEndpoint } from './endpoint.js';

let endpoint: RuntimeEndpoint;

beforeAll(async () => {
  endpoint = await startRuntimeEndpoint();
  Object.assign(process.env, endpoint.env);
});
beforeEach(() => startAnew());
afterEach(() => endpoint.clearFaults());
afterAll(() => endpoint[Symbol.asyncDispose]());

/** What a failure leads to, and whether a value from before may stand in for the new one. */
const failures = [
  { effect: 'throttle', reason: 'throttled', stale: true },
  { effect: 'internalError', reason: 'service-fault', stale: true },
  { effect: 'unavailable', reason: 'service-fault', stale: true },
  { effect: 'reset', reason: 'unreachable', stale: true },
  { effect: 'hang', reason: 'timeout', stale: true },
  { effect: 'accessDenied', reason: 'access-denied', stale: false },
  { effect: 'decryptionFailure', reason: 'decryption', stale: false },
  { effect: 'expiredCredentials', reason: 'credentials-expired', stale: false },
] as const satisfies { effect: Effect; reason: Reason; stale: boolean }[];

// Clocks: on a machine with other work a wait can be too short.
describe.each(accessorNames)('%s', { retry: 1 }, (accessor) => {
  const read: Read = accessors[accessor];

  test.each(failures)('$effect all the time: $reason, in time', async ({ effect, reason }) => {
    const name = await endpoint.create('value');
    await endpoint.addFault({ effect, secret: name });
    startAnew({ timeout: limitFor(effect) });
    const start = performance.now();
    expect(await reasonFor(read(name))).toBe(reason);
    expect(performance.now() - start).toBeLessThan(limitFor(effect) + 500);
  });

  test.each(failures)('$effect after a value: stale is $stale', async (row) => {
    const name = await endpoint.create('old');
    startAnew({ ttl: 50, timeout: limitFor(row.effect) });
    await read(name);
    await endpoint.addFault({ effect: row.effect, secret: name });
    await pause(60);
    const outcome = row.stale ? 'old' : row.reason;
    expect(await read(name).catch((error: unknown) => (error as SecretError).reason)).toBe(outcome);
  });

  test.each(['throttle', 'internalError', 'unavailable', 'reset'] as const)(
    '%s once: tried again',
    async (effect) => {
      const name = await endpoint.create('value');
      await endpoint.addFault({ effect, secret: name, when: { first: 1 } });
      expect(await read(name)).toBe('value');
      expect(await endpoint.reads(name)).toBe(2);
    },
  );

  test('slow, but in time', async () => {
    const name = await endpoint.create('value');
    await endpoint.addFault({ effect: 'latency', ms: 300, secret: name });
    expect(await read(name)).toBe('value');
  });

  test('a permission that is missing is asked for once, and the error says which', async () => {
    const name = await endpoint.create('value');
    await endpoint.addFault({ effect: 'accessDenied', secret: name });
    const error = await errorFor(read(name));
    expect(error.message).toContain('"Action":"secretsmanager:GetSecretValue"');
    expect(error.message).toContain(`:secret:${name}-??????"`);
    expect(await endpoint.reads(name)).toBe(1);
  });

  test('a value that is too old is not given', async () => {
    const name = await endpoint.create('old');
    startAnew({ ttl: 50, maxStale: 60 });
    await read(name);
    await endpoint.addFault({ effect: 'throttle', secret: name });
    await pause(70);
    expect(await reasonFor(read(name))).toBe('throttled');
  });

  test('deleted in between: no stale value', async () => {
    const name = await endpoint.create('old');
    startAnew({ ttl: 50 });
    await read(name);
    await endpoint.delete(name);
    await pause(60);
    expect(await reasonFor(read(name))).toBe('deleted');
  });

  test('rotated in between: the new value after the time to live', async () => {
    const name = await endpoint.create('old');
    startAnew({ ttl: 50 });
    await read(name);
    await endpoint.rotate(name, 'new');
    await pause(60);
    expect(await read(name)).toBe('new');
  });

  test('in use: refreshed ahead, and no reader waits', async () => {
    const name = await endpoint.create('old');
    startAnew({ ttl: 1_500 });
    await read(name);
    await read(name);
    await endpoint.rotate(name, 'new');
    await expect.poll(() => endpoint.reads(name), { timeout: 5_000 }).toBe(2);
    await endpoint.addFault({ effect: 'hang', secret: name });
    await pause(20);
    expect(await read(name)).toBe('new');
  });

  test('not in use: not asked for again', async () => {
    const name = await endpoint.create('value');
    startAnew({ ttl: 50 });
    await read(name);
    await pause(150);
    expect(await endpoint.reads(name)).toBe(1);
  });

  test('in use during an outage: the old value, and no reader waits', async () => {
    const name = await endpoint.create('old');
    startAnew({ ttl: 100, timeout: 1_500 });
    await read(name);
    await read(name);
    await endpoint.addFault({ effect: 'hang', secret: name });
    await pause(1_900);
    const start = performance.now();
    expect(await read(name)).toBe('old');
    expect(performance.now() - start).toBeLessThan(50);
  });

  test('another stage is another value', async () => {
    const name = await endpoint.create('old');
    await endpoint.rotate(name, 'new');
    expect(await read(name, undefined, { stage: 'AWSPREVIOUS' })).toBe('old');
    expect(await read(name)).toBe('new');
  });
});

test('100 cold reads at the same time make one call', async () => {
  const name = await endpoint.create('value');
  await Promise.all(Array.from({ length: 100 }, () => getSecret(name)));
  expect(await endpoint.reads(name)).toBe(1);
});

test('the second Region is asked while the first refuses to answer', async () => {
  const name = await endpoint.create('value');
  const fault: Fault = { effect: 'throttle', secret: name, when: { first: 3 } };
  await endpoint.addFault(fault);
  startAnew({ regions: ['eu-central-1', 'eu-west-1'] });
  const error = await errorFor(getSecret(name));
  expect([error.reason, error.region]).toEqual(['not-found', 'eu-west-1']);
});

test('withSecret reads again, once, when the credential is refused', async () => {
  const name = await endpoint.create({ password: 'old' });
  await getSecret(name);
  await endpoint.rotate(name, { password: 'new' });
  const tried: string[] = [];
  const opened = await withSecret(
    name,
    (value) => {
      tried.push(value('password'));
      if (value('password') === 'old') throw new Error('password authentication failed');
      return 'connection';
    },
    { isAuthError: (error) => String(error).includes('authentication') },
  );
  expect([opened, tried]).toEqual(['connection', ['old', 'new']]);
});

test('after invalidate() the next read asks again', async () => {
  const name = await endpoint.create('old');
  await getSecret(name);
  await endpoint.rotate(name, 'new');
  invalidate(name);
  expect(await getSecret(name)).toBe('new');
});

/** What hangs is waited for to the end; the SDK pauses for up to 2 s between its three attempts. */
function limitFor(effect: Effect): number {
  return effect === 'hang' ? 2_000 : 5_000;
}

async function errorFor(reading: Promise<unknown>): Promise<SecretError> {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SecretError);
  return error as SecretError;
}

async function reasonFor(reading: Promise<unknown>): Promise<Reason> {
  return (await errorFor(reading)).reason;
}
