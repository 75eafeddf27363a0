import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import {
  getSecret,
  getSecretBinary,
  getSecretJson,
  getSecretSync,
  preload,
  withSecret,
  Redacted,
} from './index.js';
import { fakeSecrets, type InstalledFakes } from './testing.js';

let fakes: InstalledFakes;

beforeEach(() => {
  fakes = fakeSecrets({
    'shop/db': { username: 'shop', password: 'first', port: 5432 },
    token: 'text',
    bytes: new Uint8Array([1, 2, 3]),
  });
});
afterEach(() => fakes.restore());

const readers = {
  getSecret: (...of: [string, string?]) => getSecret(...of),
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws becomes a rejection
  getSecretSync: async (...of: [string, string?]) => getSecretSync(...of),
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  test('text, and a key of JSON', async () => {
    expect([await read('token'), await read('shop/db', 'password')]).toEqual(['text', 'first']);
  });

  test('a change, as a rotation would make it', async () => {
    await read('token');
    fakes.set('token', 'rotated');
    expect(await read('token')).toBe('rotated');
  });

  test('what was not given is not found', async () => {
    fakes.delete('token');
    await expect(read('token')).rejects.toMatchObject({ reason: 'not-found', id: 'token' });
  });

  test('an error names the id and the key, and not the value', async () => {
    const reading = read('shop/db', 'port');
    await expect(reading).rejects.toMatchObject({ reason: 'key-not-text', key: 'port' });
    await expect(reading).rejects.not.toThrow('5432');
  });
});

test('redacted', async () => {
  const redacted = await getSecret('token', undefined, { redacted: true });
  expect([String(redacted), redacted.reveal()]).toEqual(['[redacted]', 'text']);
  expect(getSecretSync('token', undefined, { redacted: true })).toBeInstanceOf(Redacted);
});

test('bytes are a copy', async () => {
  const bytes = await getSecretBinary('bytes');
  bytes.fill(0);
  expect([...(await getSecretBinary('bytes'))]).toEqual([1, 2, 3]);
});

describe('getSecretJson', () => {
  const portSchema = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: (value: unknown) =>
        typeof (value as { port?: unknown }).port === 'number'
          ? { value: value as { port: number } }
          : { issues: [{ message: `got ${JSON.stringify(value)}`, path: ['port'] }] },
    },
  } as const;

  test('is a new object at each call', async () => {
    const first = await getSecretJson<{ port: number }>('shop/db');
    first.port = 1;
    expect(await getSecretJson('shop/db')).toMatchObject({ port: 5432 });
  });

  test('takes its type from a schema', async () => {
    const value = await getSecretJson('shop/db', { schema: portSchema });
    expectTypeOf(value).toEqualTypeOf<{ port: number }>();
    expect(value.port).toBe(5432);
  });

  test('a mismatch tells where, and not the message, which may quote the value', async () => {
    fakes.set('shop/db', { port: 'v@lue' });
    const reading = getSecretJson('shop/db', { schema: portSchema });
    await expect(reading).rejects.toThrow(/issues at port/);
    await expect(reading).rejects.not.toThrow('v@lue');
  });

  test('what is not JSON is not quoted', async () => {
    fakes.set('token', 'v@lue');
    await expect(getSecretJson('token')).rejects.not.toThrow('v@lue');
  });
});

test('withSecret lets every other error through, untried', async () => {
  const failing = withSecret('token', () => Promise.reject(new Error('disk full')), {
    isAuthError: () => false,
  });
  await expect(failing).rejects.toThrow('disk full');
});

test('preload reads what is there, and fails for what is not', async () => {
  await expect(preload()).resolves.toBeUndefined();
  await expect(preload(['token', 'gone'])).rejects.toMatchObject({ id: 'gone' });
});

test('using takes them away at the end of the scope', () => {
  {
    using inner = fakeSecrets({ token: 'inner' });
    expect([inner, getSecretSync('token')]).toEqual([inner, 'inner']);
  }
  expect(getSecretSync('token')).toBe('text');
});

test('types', () => {
  const id = 'token' as string;
  expectTypeOf(getSecret(id)).toEqualTypeOf<Promise<string>>();
  expectTypeOf(getSecretSync('shop/db', 'password')).toEqualTypeOf<string>();
  const redacted = getSecretSync('shop/db', 'password', { redacted: true });
  expectTypeOf(redacted).toEqualTypeOf<Redacted>();
  expectTypeOf(getSecretJson('shop/db')).toEqualTypeOf<Promise<unknown>>();
});
