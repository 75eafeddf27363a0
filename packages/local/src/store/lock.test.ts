import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from './lock.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

/** The id of a process that has run and ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

it('is taken once and can be taken again after its release', async () => {
  const release = await takeLock(path);
  await expect(takeLock(path)).rejects.toThrow(`delete ${path}`);
  await release();
  await (
    await takeLock(path)
  )();
});

it('is taken over from a process that is dead', async () => {
  await writeFile(path, JSON.stringify({ pid: await deadPid(), host: hostname() }));
  const release = await takeLock(path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
  await release();
});

it('is taken over from an earlier process with the same id, as containers have it', async () => {
  await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname() }));
  await (
    await takeLock(path)
  )();
});

it.each([
  ['a running process', JSON.stringify({ pid: process.ppid, host: hostname() }), `${process.ppid}`],
  ['another machine', JSON.stringify({ pid: 1, host: 'elsewhere' }), 'process 1 on elsewhere'],
  ['nobody knows whom', '', 'another process'],
])('is left to %s', async (_who, content, named) => {
  await writeFile(path, content);
  await expect(takeLock(path)).rejects.toThrow(named);
  expect(await readFile(path, 'utf8')).toBe(content);
});

it('goes to one of many that ask at once', async () => {
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(path)));
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
