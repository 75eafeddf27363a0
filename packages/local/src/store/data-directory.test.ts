import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoredRecord } from './record.js';
import { openDataDirectory } from './data-directory.js';
import { SecretStore } from './store.js';

const VALUE = 'the value nobody may see';

let parent: string;
let root: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'local-'));
  root = join(parent, 'data');
});

afterEach(() => rm(parent, { recursive: true }));

function secretNamed(name: string): StoredRecord {
  const value = { kind: 'string', text: VALUE } as const;
  return {
    arn: `arn-of-${name}`,
    region: 'eu-west-1',
    name,
    tags: [],
    versions: [{ id: 'v', value, stages: ['AWSCURRENT'], createdAt: 1 }],
    createdAt: 1,
    changedAt: 1,
  };
}

async function keep(...names: readonly string[]): Promise<void> {
  const files = await openDataDirectory(root);
  for (const name of names) await files.write(secretNamed(name));
  await files.close();
}

async function load(): Promise<readonly StoredRecord[]> {
  const files = await openDataDirectory(root);
  try {
    return await files.load();
  } finally {
    await files.close();
  }
}

async function secretFiles(): Promise<string[]> {
  return (await readdir(join(root, 'secrets'))).map((file) => join(root, 'secrets', file));
}

/** Every byte below a folder, as text. */
async function contents(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((file) => readFile(join(file.parentPath, file.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

it('gives back what was written, and forgets what was removed', async () => {
  await keep('one', 'two');
  const files = await openDataDirectory(root);
  await files.remove(secretNamed('one'));
  await files.close();
  expect(await load()).toEqual([secretNamed('two')]);
});

it('keeps others out: modes, and nothing readable', async () => {
  await keep('shop/db');
  const [file = ''] = await secretFiles();
  for (const [path, mode] of [
    [root, 0o700],
    [join(root, 'secrets'), 0o700],
    [join(root, 'key'), 0o600],
    [file, 0o600],
  ] as const)
    expect((await stat(path)).mode & 0o777).toBe(mode);
  const everything = await contents(root);
  for (const text of [VALUE, Buffer.from(VALUE).toString('base64'), 'shop', 'arn-of'])
    expect(everything).not.toContain(text);
});

it('never writes the same bytes twice', async () => {
  await keep('one');
  const before = await contents(join(root, 'secrets'));
  await keep('one');
  expect(await contents(join(root, 'secrets'))).not.toBe(before);
});

it.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['emptied', () => ''],
  ['altered', (text: string) => text.replace(/"ciphertext":"./, '"ciphertext":"*')],
])('refuses a file that was %s, names it and changes nothing', async (_what, damage) => {
  await keep('one', 'two');
  const [file = ''] = await secretFiles();
  await writeFile(file, damage(await readFile(file, 'utf8')));
  const before = await contents(root);
  await expect(load()).rejects.toThrow(/secrets\/[\da-f]{64}\.json is damaged.*Restore/);
  expect(await contents(root)).toBe(before);
});

it('refuses files that were swapped', async () => {
  await keep('one', 'two');
  const [one = '', two = ''] = await secretFiles();
  await writeFile(one, await readFile(two));
  await expect(load()).rejects.toThrow('is damaged');
});

it('does not make a new key for old secrets', async () => {
  await keep('one');
  await rm(join(root, 'key'));
  await expect(load()).rejects.toThrow(/The key file .* is missing/);
  expect(await readdir(root)).toEqual(['secrets']);
});

it('refuses another key, half a key, and a key that others can read', async () => {
  await keep('one');
  const key = join(root, 'key');
  await writeFile(key, Buffer.alloc(32).toString('base64'));
  await expect(load()).rejects.toThrow('encrypted under another key');
  await writeFile(key, Buffer.alloc(16).toString('base64'));
  await expect(load()).rejects.toThrow('must hold 32 bytes');
  await chmod(key, 0o644);
  await expect(load()).rejects.toThrow(`chmod 600 ${key}`);
});

it('refuses a folder of other things, and leaves it as it is', async () => {
  await writeFile(join(parent, 'thesis.txt'), '');
  await chmod(parent, 0o755);
  await expect(openDataDirectory(parent)).rejects.toThrow('holds other things (thesis.txt');
  expect((await stat(parent)).mode & 0o777).toBe(0o755);
  expect(await readdir(parent)).toEqual(['thesis.txt']);
});

it('is one server’s at a time', async () => {
  const files = await openDataDirectory(root);
  await expect(openDataDirectory(root)).rejects.toThrow(`in use by process ${process.pid}`);
  await files.close();
  await (await openDataDirectory(root)).close();
});

it('clears away what a killed server had not finished', async () => {
  await keep('one');
  const [file = ''] = await secretFiles();
  await writeFile(`${file}.123456`, 'half');
  expect(await load()).toEqual([secretNamed('one')]);
  expect(await secretFiles()).toEqual([file]);
});

it('clears away secrets whose recovery window is over', async () => {
  const files = await openDataDirectory(root);
  const deletion = { requestedAt: 1, finalAt: 10, forced: false };
  await files.write({ ...secretNamed('old'), deletion });
  const before = await SecretStore.open(files, 9);
  expect(await before.transaction(9, (secrets) => secrets.inRegion('eu-west-1'))).toHaveLength(1);
  await SecretStore.open(files, 10);
  expect(await secretFiles()).toEqual([]);
  await files.close();
});
