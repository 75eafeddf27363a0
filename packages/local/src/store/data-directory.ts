import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartError } from '../start-error.js';
import { takeLock } from './lock.js';
import { readMasterKey } from './master-key.js';
import { secretFilesIn } from './secret-files.js';
import type { SecretFiles } from './store.js';

/** What a data directory holds; dot files are nobody's business. */
const OWN_ENTRY = /^(?:key(?:\.\d+)?|lock|secrets|\..*)$/;

/**
 * Opens a folder that keeps secrets: `key` (the master key), `lock`, and `secrets/` with an encrypted
 * file for each secret. Makes the folder if there is none. Files have mode 0600, folders 0700.
 *
 * @throws StartError if the folder is in use, holds other things, or lacks its key
 */
export async function openDataDirectory(directory: string): Promise<SecretFiles> {
  const root = resolve(directory);
  await makePrivate(root);
  const release = await takeLock(join(root, 'lock'));
  try {
    const folder = join(root, 'secrets');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const masterKey = await readMasterKey(join(root, 'key'), (await readdir(folder)).length > 0);
    return { ...secretFilesIn({ folder, masterKey }), close: release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function makePrivate(root: string): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const foreign = (await readdir(root)).find((entry) => !OWN_ENTRY.test(entry));
  if (foreign !== undefined)
    throw new StartError(
      `${root} holds other things (${foreign}, for one). Name an empty folder, or one that does not exist.`,
    );
  await chmod(root, 0o700);
}
