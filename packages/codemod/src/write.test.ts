import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile, UNFINISHED } from './write.js';

let root: string;
let path: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-write-'));
  path = join(root, 'run.js');
  await writeFile(path, 'before', { mode: 0o750 });
});
afterEach(() => rm(root, { recursive: true }));

it('keeps the mode, and leaves nothing else behind', async () => {
  await replaceFile(path, 'after');
  expect(await readFile(path, 'utf8')).toBe('after');
  expect((await stat(path)).mode & 0o777).toBe(0o750);
  expect(await readdir(root)).toEqual(['run.js']);
});

it('writes through a symbolic link', async () => {
  const link = join(root, 'link.js');
  await symlink(path, link);
  await replaceFile(link, 'after');
  expect(await readFile(path, 'utf8')).toBe('after');
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

it('takes away what a killed run left half-written, and follows no link from there', async () => {
  const elsewhere = join(root, 'elsewhere');
  await writeFile(elsewhere, 'mine');
  await symlink(elsewhere, `${path}${UNFINISHED}`);
  await replaceFile(path, 'after');
  expect(await readFile(elsewhere, 'utf8')).toBe('mine');
  expect((await readdir(root)).sort()).toEqual(['elsewhere', 'run.js']);
});
