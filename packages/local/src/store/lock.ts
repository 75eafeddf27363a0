import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { StartError } from '../start-error.js';

const SECOND_LOOK_MS = 50;

const holderSchema = v.object({ pid: v.number(), host: v.string() });
type Holder = v.InferOutput<typeof holderSchema>;

/** The locks of this process, which tell a file of its own from one of an earlier process with its pid. */
const held = new Set<string>();

/**
 * Takes a lock file. One that a dead process has left behind is taken over.
 *
 * @returns a function that releases it
 * @throws StartError if a running process holds it, with its pid
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  if (!(await create(path))) await takeOver(path);
  held.add(path);
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}

/** Of two that take over the same lock, the later one's file stays: hence the second look. */
async function takeOver(path: string): Promise<void> {
  const former = await readHolder(path);
  if (former === undefined || isAlive(former, path)) throw inUse(path, former);
  await rm(path, { force: true });
  const created = await create(path);
  if (created) await delay(SECOND_LOOK_MS);
  const holder = await readHolder(path);
  if (!created || holder?.pid !== process.pid) throw inUse(path, holder);
}

async function create(path: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname() };
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return v.parse(holderSchema, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Of a process on another machine that shares the folder nothing can be said: take it for alive. */
function isAlive({ pid, host }: Holder, path: string): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isErrno(error, 'ESRCH');
  }
}

function inUse(path: string, holder: Holder | undefined): StartError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  return new StartError(
    `The data directory is in use by ${who}. Stop it, or use another directory. ` +
      `If no such server runs, delete ${path}.`,
  );
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
