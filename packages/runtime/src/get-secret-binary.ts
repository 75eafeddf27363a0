import type { ReadOptions } from './address.js';
import { currentReader } from './realm.js';

/**
 * The bytes of a secret: `SecretBinary` as it is, `SecretString` as UTF-8. A copy at each call.
 *
 * @throws SecretError (as a rejection)
 */
export async function getSecretBinary(id: string, options?: ReadOptions): Promise<Uint8Array> {
  const { value } = await currentReader().read(id, options);
  return value.kind === 'binary' ? value.bytes.slice() : new TextEncoder().encode(value.text);
}
