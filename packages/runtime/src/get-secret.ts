import type { ReadOptions } from './address.js';
import { textOf, type Entry } from './entry.js';
import { currentReader, realm } from './realm.js';
import { Redacted } from './redacted.js';
import type { KeyOf, OtherId, RegisteredId } from './registry.js';

/** Options of a read, and how its value is given. */
export interface SecretOptions extends ReadOptions {
  /** Gives an opaque `Redacted`, for those who log their configuration. */
  readonly redacted?: boolean;
}

/** @see getSecret */
export interface GetSecret {
  <Id extends RegisteredId>(id: Id, key?: KeyOf<Id>, options?: Plain): Promise<string>;
  <Id extends string>(id: OtherId<Id>, key?: string, options?: Plain): Promise<string>;
  <Id extends RegisteredId>(id: Id, key: KeyOf<Id> | undefined, options: Hidden): Promise<Redacted>;
  <Id extends string>(id: OtherId<Id>, key: string | undefined, options: Hidden): Promise<Redacted>;
}

type Plain = ReadOptions & { readonly redacted?: false };
type Hidden = ReadOptions & { readonly redacted: true };

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
