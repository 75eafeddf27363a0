import { currentReader } from './realm.js';

/**
 * Reads secrets before they are needed, all at once; without ids, those of the manifest. Afterwards
 * `getSecretSync` does not block, and needs no thread.
 *
 * @throws SecretError (as a rejection) for the first that cannot be read
 */
export async function preload(ids?: readonly string[]): Promise<void> {
  const reader = currentReader();
  await Promise.all((ids ?? reader.known()).map((id) => reader.read(id)));
}

/** Forgets every value of a secret, so that the next read asks for it, past every cache. */
export function invalidate(id: string): void {
  currentReader().invalidate(id);
}
