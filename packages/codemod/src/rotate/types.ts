import type { Secret } from '@secretlift/detector';
import type { Revocation } from '../revocation/index.js';

/** A secret that was read, and that can get a new value. */
export interface Rotatable {
  readonly name: string;
  readonly arn: string;
  /** The version that is AWSCURRENT now. */
  readonly versionId: string;
  /** The key that gets the new value; undefined where that is the whole secret. */
  readonly key: string | undefined;
  /** What the new value takes the place of. */
  readonly old: Secret;
  /** The whole content of the secret with a new value in its place. */
  readonly contentWith: (value: Secret) => Secret;
  /** Keys that hold a credential, and that this rotation does not touch. */
  readonly otherKeys: readonly string[];
  /** AWS rotates it by a schedule already. */
  readonly isScheduled: boolean;
}

/** What a rotation did. */
export interface Rotation {
  readonly name: string;
  readonly key: string | undefined;
  readonly versionId: string;
  /** The version that is AWSPREVIOUS since. */
  readonly previousVersionId: string;
  /** Keys whose values were exposed and are not rotated yet. */
  readonly stillExposed: readonly string[];
  readonly revocation: Revocation;
  /** What did not go as it should although the new value is in place. */
  readonly problems: readonly string[];
}
