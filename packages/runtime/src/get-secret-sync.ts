import type { ReadOptions } from './address.js';
import { textOf } from './entry.js';
import { currentReader, realm } from './realm.js';

/**
 * Like `getSecret`, for where `await` may not stand: the first read puts this thread to sleep until
 * another one has the value (and those of every secret in the manifest); later ones look it up.
 *
 * @param id name, ARN, or `env:NAME` for what that variable holds
 * @throws SecretError; see its subclasses
 */
export function getSecretSync(id: string, key?: string, options?: ReadOptions): string {
  const hot = options === undefined ? realm.reader?.hot.get(id) : undefined;
  const entry = hot?.fresh ? hot : currentReader().readSync(id, options);
  return textOf(entry, id, key);
}
