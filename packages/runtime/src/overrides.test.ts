import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { overridesFrom, variableFor } from './overrides.js';

let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secretlift-overrides-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = join(folder, 'overrides.json');
});

const text = (value: string) => ({ kind: 'text', text: value });

test('there are none by default', () => expect(overridesFrom({ HOME: '/' })).toBeUndefined());

test('a variable goes before the file; what is in neither is not overridden', async () => {
  await writeFile(file, JSON.stringify({ 'shop/db': { password: 'file' }, token: 'file' }));
  const environment = { SECRETLIFT_OVERRIDES: file, SECRETLIFT_OVERRIDE_TOKEN: 'variable' };
  const overrides = overridesFrom(environment);
  expect(['shop/db', 'token', 'other'].map((id) => overrides?.(id))).toEqual([
    text('{"password":"file"}'),
    text('variable'),
    undefined,
  ]);
});

test('the variable of an id', () => {
  expect(variableFor('shop/db-2')).toBe('SECRETLIFT_OVERRIDE_SHOP_DB_2');
});

test.each([{ SECRETLIFT_OVERRIDES: 'x.json' }, { SECRETLIFT_OVERRIDE_TOKEN: 'x' }])(
  'refused in production: %j',
  (variables) => {
    const environment = { ...variables, NODE_ENV: 'production' };
    expect(() => overridesFrom(environment)).toThrow(
      expect.objectContaining({ reason: 'overrides-forbidden' }),
    );
  },
);

test('allowed in production when it is said', () => {
  const environment = {
    NODE_ENV: 'production',
    SECRETLIFT_ALLOW_OVERRIDES: '1',
    SECRETLIFT_OVERRIDE_TOKEN: 'x',
  };
  expect(overridesFrom(environment)?.('token')).toEqual(text('x'));
});

test.each(['{"token": "v@lue', 'v@lue', 'null'])(
  'a file that holds %j is not quoted',
  async (json) => {
    await writeFile(file, json);
    expect(() => overridesFrom({ SECRETLIFT_OVERRIDES: file })).toThrow(
      expect.objectContaining({
        reason: 'overrides-unreadable',
        message: expect.not.stringContaining('v@lue') as unknown,
      }),
    );
  },
);
