import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCK, removeAbandonedLock, whileLocked } from './lock.js';

/** No process has a higher number: 2 ** 22 is the most that Linux gives. */
const DEAD = 2 ** 22 + 1;

let root: string;
const isLocked = () => existsSync(join(root, LOCK));
const leave = (content: string) => writeFile(join(root, LOCK), content);
const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-lock-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('holds as long as the work, whether that fails or not', async () => {
  expect(await whileLocked(root, () => Promise.resolve(isLocked()))).toBe(true);
  expect(isLocked()).toBe(false);
  await expect(whileLocked(root, () => Promise.reject(new Error('broke')))).rejects.toThrow(
    'broke',
  );
  expect(isLocked()).toBe(false);
});

it.each([
  ['a process that is gone', holder(DEAD)],
  ['one that was killed before it could write who it is', ''],
])('takes over the lock of %s, says so, and keeps it until the work is done', async (_, left) => {
  await leave(left);
  await expect(whileLocked(root, () => Promise.reject(new Error('broke')))).rejects.toThrow(
    'broke',
  );
  expect(isLocked()).toBe(true);
  await leave(left);
  expect(await whileLocked(root, (wasInterrupted) => Promise.resolve(wasInterrupted))).toBe(true);
  expect(isLocked()).toBe(false);
});

it.each([
  ['a process that runs', holder(process.pid)],
  ['a process of another machine', holder(DEAD, 'elsewhere')],
  ['nobody knows whom', 'not what we write'],
])('leaves the lock of %s alone', async (_, left) => {
  await leave(left);
  const work = whileLocked(root, () => Promise.resolve());
  await expect(work).rejects.toThrow('Another run of migrate-secrets is at work');
  await removeAbandonedLock(root);
  expect(isLocked()).toBe(true);
});

it.each([holder(DEAD), ''])('takes away the abandoned lock %j', async (left) => {
  await leave(left);
  await removeAbandonedLock(root);
  expect(isLocked()).toBe(false);
});
