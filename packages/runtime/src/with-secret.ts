import type { ReadOptions } from './address.js';
import { textOf } from './entry.js';
import { currentReader } from './realm.js';

/** When to think that the secret was rotated. */
export interface WithSecretOptions extends ReadOptions {
  /** Does this error say that the credential was refused? */
  readonly isAuthError: (error: unknown) => boolean;
}

/** The text of the secret at hand, or of one key of it: all from the same version. */
export type Read = (key?: string) => string;

/**
 * Uses a secret; if it is refused (rotated since it was read), reads it anew, once, and uses that.
 *
 *     withSecret('shop/db', (read) => connect(read('username'), read('password')), { isAuthError })
 *
 * @throws SecretError, or whatever `use` throws the last time
 */
export async function withSecret<T>(
  id: string,
  use: (read: Read) => T | Promise<T>,
  { isAuthError, ...where }: WithSecretOptions,
): Promise<T> {
  const options = Object.keys(where).length > 0 ? where : undefined;
  const reader = currentReader();
  const entry = await reader.read(id, options);
  try {
    return await use((key) => textOf(entry, id, key));
  } catch (error) {
    if (!isAuthError(error)) throw error;
  }
  reader.replace(entry);
  const renewed = await reader.read(id, options);
  return use((key) => textOf(renewed, id, key));
}
