import type { GetSecretSync, SecretOptions } from './accessor.js';
import { textOf } from './entry.js';
import { hotEntry } from './get-secret.js';
import { currentReader } from './realm.js';
import { Redacted } from './redacted.js';

/**
 * Like `getSecret`, for where `await` may not stand. The first read puts this thread to sleep until
 * another one has the value, and reads every secret of the manifest along with it; later reads look
 * it up.
 *
 * @param id name, ARN, or `env:NAME` for what that variable holds
 * @throws SecretError; see its subclasses
 */
export const getSecretSync = read as GetSecretSync;

function read(id: string, key?: string, options?: SecretOptions): string | Redacted {
  const entry = hotEntry(id, options) ?? currentReader().readSync(id, options);
  const text = textOf(entry, id, key);
  return options?.redacted ? new Redacted(text) : text;
}
