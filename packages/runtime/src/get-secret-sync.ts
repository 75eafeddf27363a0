import type { ReadOptions } from './address.js';
import { textOf } from './entry.js';
import { hotEntry, type SecretOptions } from './get-secret.js';
import { currentReader } from './realm.js';
import { Redacted } from './redacted.js';
import type { KeyOf, OtherId, RegisteredId } from './registry.js';

/** @see getSecretSync */
export interface GetSecretSync {
  <Id extends RegisteredId>(id: Id, key?: KeyOf<Id>, options?: Plain): string;
  <Id extends string>(id: OtherId<Id>, key?: string, options?: Plain): string;
  <Id extends RegisteredId>(id: Id, key: KeyOf<Id> | undefined, options: Hidden): Redacted;
  <Id extends string>(id: OtherId<Id>, key: string | undefined, options: Hidden): Redacted;
}

type Plain = ReadOptions & { readonly redacted?: false };
type Hidden = ReadOptions & { readonly redacted: true };

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
