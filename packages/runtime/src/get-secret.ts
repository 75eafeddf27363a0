import type { GetSecret, SecretOptions } from './accessor.js';
import { textOf, type Entry } from './entry.js';
import { currentReader, realm } from './realm.js';
import { Redacted } from './redacted.js';

/**
 * The text of a secret, or of one key of a secret that holds a JSON object. Read once, then kept
 * and refreshed in the background for as long as it is used.
 *
 * @param id name, ARN, or `env:NAME` for what that variable holds
 * @throws SecretError (as a rejection); see its subclasses
 */
export const getSecret = read as GetSecret;

async function read(id: string, key?: string, options?: SecretOptions): Promise<string | Redacted> {
  const entry = hotEntry(id, options) ?? (await currentReader().read(id, options));
  const text = textOf(entry, id, key);
  return options?.redacted ? new Redacted(text) : text;
}

/** The entry for a plain read, if this realm has given it before and it is still fresh. */
export function hotEntry(id: string, options: SecretOptions | undefined): Entry | undefined {
  const entry = options === undefined ? realm.reader?.hot.get(id) : undefined;
  if (!entry?.fresh) return undefined;
  entry.used = true;
  return entry;
}
