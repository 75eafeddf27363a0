import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { manifestName, manifestNames } from './manifest.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secretlift-manifest-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const manifest = {
  version: 1,
  secrets: [
    { name: 'shop/db', arn: 'arn', keys: ['password'], unheard: true },
    { name: 'shop/token' },
    { arn: 'no name' },
    null,
  ],
};

test('is found in a folder above, and tolerates what it does not know', async () => {
  await writeFile(join(folder, manifestName), JSON.stringify(manifest));
  await mkdir(join(folder, 'packages/shop'), { recursive: true });
  expect(manifestNames({}, join(folder, 'packages/shop'))).toEqual(['shop/db', 'shop/token']);
});

test('SECRETLIFT_MANIFEST goes first', async () => {
  await writeFile(join(folder, manifestName), JSON.stringify(manifest));
  await writeFile(join(folder, 'other.json'), '{"secrets":[{"name":"other"}]}');
  expect(manifestNames({ SECRETLIFT_MANIFEST: 'other.json' }, folder)).toEqual(['other']);
});

test('is empty where there is none', () => expect(manifestNames({}, folder)).toEqual([]));

test.each(['', 'not JSON', 'null', '[]', '{"secrets":{}}'])('%j names nothing', async (text) => {
  await writeFile(join(folder, manifestName), text);
  expect(manifestNames({}, folder)).toEqual([]);
});

test('a file that was named and is not there is an error', () => {
  expect(() => manifestNames({ SECRETLIFT_MANIFEST: 'gone.json' }, folder)).toThrow(
    expect.objectContaining({ reason: 'setting-invalid' }),
  );
});
