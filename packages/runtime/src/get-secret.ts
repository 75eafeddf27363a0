import type { ReadOptions } from './address.js';
import { textOf } from './entry.js';
import { currentReader, realm } from './realm.js';

/**
 * The text of a secret, or of one key of a secret that holds a JSON object. Read once, then kept
 * and refreshed in the background for as long as it is used.
 *
 * @param id name, ARN, or `env:NAME` for what that variable holds
 * @throws SecretError (as a rejection); see its subclasses
 */
export async function getSecret(id: string, key?: string, options?: ReadOptions): Promise<string> {
  const hot = options === undefined ? realm.reader?.hot.get(id) : undefined;
  const entry = hot?.fresh ? hot : await currentReader().read(id, options);
  return textOf(entry, id, key);
}
