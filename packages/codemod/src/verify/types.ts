import type { Reference } from '../references/index.js';
import type { Advice } from '../service/advice.js';

/** What the current value of a secret looks like, and nothing of what it says. */
export type Shape =
  | {
      readonly form: 'json';
      readonly textKeys: ReadonlySet<string>;
      readonly otherKeys: ReadonlySet<string>;
    }
  | { readonly form: 'text' }
  | { readonly form: 'binary' };

/** What the list or the description of a secret says. */
export interface Description {
  readonly arn: string;
  readonly changed: Date | undefined;
  readonly rotated: Date | undefined;
  readonly deletionDate: Date | undefined;
}

/** A secret that was read. */
export interface ReadableSecret {
  readonly status: 'readable';
  /** As the code asks for it: a name or an ARN. */
  readonly id: string;
  readonly arn: string;
  /** The version that is AWSCURRENT. */
  readonly versionId: string;
  readonly shape: Shape;
  readonly changed: Date | undefined;
  readonly rotated: Date | undefined;
}

/** A secret that code reads and that cannot be read. */
export interface UnreadableSecret {
  readonly status: 'unreadable';
  readonly id: string;
  readonly advice: Advice;
}

export type LookedUp = ReadableSecret | UnreadableSecret;

/** What is wrong with a reference although its secret is readable. */
export interface Mismatch {
  readonly reference: Reference;
  readonly problem: 'no-such-key' | 'key-is-no-text' | 'not-json' | 'no-text' | 'no-bytes';
  /** The key that was asked for, where one was. */
  readonly key: string | undefined;
}

/** A secret with the places that read it, and what is wrong there. */
export interface VerifiedSecret {
  readonly secret: LookedUp;
  readonly references: readonly Reference[];
  readonly mismatches: readonly Mismatch[];
}

/** Everything that the code reads, held against the store. */
export interface Verification {
  readonly root: string;
  readonly where: string;
  readonly secrets: readonly VerifiedSecret[];
  /** References of which only the running program knows the secret. */
  readonly unresolved: readonly Reference[];
}
