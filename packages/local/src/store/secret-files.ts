import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StartError } from '../start-error.js';
import { openEnvelope, sealEnvelope } from './envelope.js';
import type { StoredRecord } from './record.js';
import { storeKey } from './store-key.js';
import type { SecretFiles } from './store.js';

const SECRET_FILE = /^[\da-f]{64}\.json$/;

/** What write-file-atomic had not renamed yet when the process died. */
const UNFINISHED_FILE = /^[\da-f]{64}\.json\.\d+$/;

/** A folder of encrypted files and the key to them. */
export interface SecretFolder {
  readonly folder: string;
  readonly masterKey: Buffer;
}

/**
 * Keeps each secret and parameter in a file of its own, named by a hash of its Region and name. A file is written
 * beside its place, flushed and renamed: after a crash it is the old one or the new one, whole.
 */
export function secretFilesIn(folder: SecretFolder): Omit<SecretFiles, 'close'> {
  return {
    load: () => load(folder),
    write: (secret) => write(folder, secret),
    remove: (secret) => rm(join(folder.folder, fileName(secret)), { force: true }),
  };
}

async function load({ folder, masterKey }: SecretFolder): Promise<readonly StoredRecord[]> {
  const entries = await readdir(folder);
  const secrets: StoredRecord[] = [];
  for (const file of entries.filter((entry) => SECRET_FILE.test(entry)))
    secrets.push(read(file, await readFile(join(folder, file), 'utf8'), masterKey));
  for (const file of entries.filter((entry) => UNFINISHED_FILE.test(entry)))
    await rm(join(folder, file), { force: true });
  return secrets;
}

async function write({ folder, masterKey }: SecretFolder, secret: StoredRecord): Promise<void> {
  const file = fileName(secret);
  const envelope = sealEnvelope(JSON.stringify(secret), masterKey, file);
  await writeFileAtomic(join(folder, file), envelope, { mode: 0o600 });
}

/** What opens under the master key was written by this package, so its shape is trusted. */
function read(file: string, envelope: string, masterKey: Buffer): StoredRecord {
  try {
    return JSON.parse(openEnvelope(envelope, masterKey, file)) as StoredRecord;
  } catch {
    // The cause is left out on purpose: a parser's message repeats what it could not parse.
    throw new StartError(
      `The state file secrets/${file} is damaged, or was encrypted under another key. ` +
        'Restore it or the key from a backup, or move the file away to start without that secret. ' +
        'Nothing has been changed.',
    );
  }
}

function fileName(secret: StoredRecord): string {
  return `${createHash('sha256').update(storeKey(secret)).digest('hex')}.json`;
}
