import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { MigrationError } from './errors.js';

/** What stands at the root of a run while it changes the store and the files. */
export const LOCK = '.secretlift.lock';

const HOLDER = z.object({ pid: z.number(), host: z.string() });
type Holder = z.infer<typeof HOLDER>;

/** Of two that take over the same lock, the later one's file stays: hence a second look. */
const SECOND_LOOK_MS = 50;

/**
 * Keeps a second run out of a folder while one is at work there. What a killed run left is taken over,
 * and stays until a run has come to its end: it tells that changes in the tree may be ours.
 *
 * @param root absolute folder of the run
 * @param work is told whether a run before was killed
 * @throws MigrationError where another run holds the lock
 */
export async function whileLocked<Result>(
  root: string,
  work: (wasInterrupted: boolean) => Promise<Result>,
): Promise<Result> {
  const path = join(root, LOCK);
  const wasInterrupted = !(await create(path));
  if (wasInterrupted) await takeOver(path);
  let isOver = !wasInterrupted;
  try {
    const result = await work(wasInterrupted);
    isOver = true;
    return result;
  } finally {
    if (isOver) await rm(path, { force: true });
  }
}

/** Takes away the lock of a run that was killed when it had nothing left to do. */
export async function removeAbandonedLock(root: string): Promise<void> {
  const path = join(root, LOCK);
  if (await isAbandoned(path)) await rm(path, { force: true });
}

async function create(path: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname() };
  const options = { flag: 'wx', mode: 0o600 };
  return writeFile(path, `${JSON.stringify(holder)}\n`, options).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    },
  );
}

async function takeOver(path: string): Promise<void> {
  if (!(await isAbandoned(path))) throw inUse(path, await holderOf(path));
  await rm(path, { force: true });
  const created = await create(path);
  if (created) await pause(SECOND_LOOK_MS);
  const holder = await holderOf(path);
  if (!created || holder?.pid !== process.pid) throw inUse(path, holder);
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    return HOLDER.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** An empty file is that of a run which was killed before it could write who it is. */
async function isAbandoned(path: string): Promise<boolean> {
  const holder = await holderOf(path);
  if (holder !== undefined) return !isAlive(holder);
  if (!existsSync(path)) return false;
  await pause(SECOND_LOOK_MS);
  return (await readFile(path, 'utf8').catch(() => undefined)) === '';
}

/** Of a process on another machine that shares the folder nothing can be said: take it for alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function inUse(path: string, holder: Holder | undefined): MigrationError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  return new MigrationError(
    'another-run',
    `Another run of migrate-secrets is at work in this folder (${who}).`,
    `Wait until it has ended and run again. If there is no such run, delete ${path}.`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
