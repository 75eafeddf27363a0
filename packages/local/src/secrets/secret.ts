import type { Replica } from './replica.js';

/** A secret value, as text or as bytes. Keep it out of every log and error. */
export type SecretValue =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'binary'; readonly base64: string };

/** One value of a secret. It never changes; only its staging labels move. */
export interface SecretVersion {
  /** The ClientRequestToken of the call that made it: 32 to 64 characters. */
  readonly id: string;
  readonly value: SecretValue;
  /** Staging labels; each is attached to at most one version of a secret. */
  readonly stages: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Midnight UTC of the day of the last read, in milliseconds since 1970. */
  readonly lastAccessedAt?: number;
}

/** A label on a secret: key of 1 to 128, value of 0 to 256 characters. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** When a deletion was asked for and when it becomes final, in milliseconds since 1970. */
export interface Deletion {
  readonly requestedAt: number;
  readonly finalAt: number;
  /** Deleted without recovery: nobody sees it any more, only its name is still busy. */
  readonly forced: boolean;
}

/** All that the endpoint knows about one secret. Plain data: it is what a state file holds. */
export interface StoredSecret {
  readonly arn: string;
  readonly region: string;
  readonly name: string;
  readonly description?: string;
  /** Undefined: the account's default key. */
  readonly kmsKeyId?: string | undefined;
  readonly type?: string;
  readonly tags: readonly Tag[];
  readonly resourcePolicy?: string;
  /** Oldest first. */
  readonly versions: readonly SecretVersion[];
  readonly createdAt: number;
  readonly changedAt: number;
  readonly lastAccessedAt?: number;
  readonly deletion?: Deletion;
  readonly replicas?: readonly Replica[];
  /** The Region of the secret that this one is a replica of: it is only looked at, never stored. */
  readonly replicaOf?: string;
}

/** The current, the previous and the next version carry these labels. */
export const CURRENT = 'AWSCURRENT';
export const PREVIOUS = 'AWSPREVIOUS';

/** Whether both are the same kind of value and equal. */
export function sameValue(left: SecretValue, right: SecretValue): boolean {
  if (left.kind === 'string') return right.kind === 'string' && left.text === right.text;
  return right.kind === 'binary' && left.base64 === right.base64;
}
