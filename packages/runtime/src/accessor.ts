import type { ReadOptions } from './address.js';
import type { Redacted } from './redacted.js';
import type { KeyOf, OtherId, RegisteredId } from './registry.js';

/** Options of a read, and how its value is given. */
export interface SecretOptions extends ReadOptions {
  /** Gives an opaque `Redacted`, for those who log their configuration. */
  readonly redacted?: boolean;
}

type Plain = ReadOptions & { readonly redacted?: false };
type Hidden = ReadOptions & { readonly redacted: true };

/** The signature of both accessors: what they give for text, and for text that is to be hidden. */
export interface Accessor<Text, Opaque> {
  <Id extends RegisteredId>(id: Id, key?: KeyOf<Id>, options?: Plain): Text;
  <Id extends string>(id: OtherId<Id>, key?: string, options?: Plain): Text;
  <Id extends RegisteredId>(id: Id, key: KeyOf<Id> | undefined, options: Hidden): Opaque;
  <Id extends string>(id: OtherId<Id>, key: string | undefined, options: Hidden): Opaque;
}

/** @see getSecret */
export type GetSecret = Accessor<Promise<string>, Promise<Redacted>>;

/** @see getSecretSync */
export type GetSecretSync = Accessor<string, Redacted>;
