import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { platform } from 'node:process';
import writeFileAtomic from 'write-file-atomic';
import { StartError } from '../start-error.js';
import { KEY_BYTES } from './envelope.js';

const OTHERS = 0o077;

/**
 * Reads the key that wraps the data keys, or makes one for a new folder.
 *
 * @param path a file of mode 0600, 32 bytes in base64
 * @param needed whether secrets exist that only this key opens: then it is not made anew
 * @throws StartError if it is missing although needed, readable by others, or no such key
 */
export async function readMasterKey(path: string, needed: boolean): Promise<Buffer> {
  const text = await readIfPresent(path);
  if (text === undefined) {
    if (needed) throw missing(path);
    return createMasterKey(path);
  }
  await requirePrivate(path);
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw damaged(path);
  return key;
}

async function createMasterKey(path: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  await writeFileAtomic(path, `${key.toString('base64')}\n`, { mode: 0o600 });
  return key;
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Windows has no such modes. */
async function requirePrivate(path: string): Promise<void> {
  const { mode } = await stat(path);
  if (platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new StartError(`Other users can read the key file. Protect it: chmod 600 ${path}`);
}

function missing(path: string): StartError {
  return new StartError(
    `The key file ${path} is missing, and the secrets beside it cannot be read without it. ` +
      'Restore it from a backup, or use another data directory. Nothing has been changed.',
  );
}

function damaged(path: string): StartError {
  return new StartError(
    `The key file ${path} is damaged: it must hold 32 bytes in base64. ` +
      'Restore it from a backup. Nothing has been changed.',
  );
}
