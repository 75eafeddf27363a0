import type { Secret } from '@secretlift/detector';
import type { Revocation } from '../revocation/index.js';

/** What a secret holds now, with regard to the value that is to change. */
export interface Current {
  readonly name: string;
  /** The version that is current. */
  readonly versionId: string;
  /** The key that gets the new value; undefined where that is the whole secret. */
  readonly key: string | undefined;
  /** What the new value takes the place of. */
  readonly old: Secret;
  /** The whole content of the secret with a new value in its place. */
  readonly contentWith: (value: Secret) => Secret;
  /** Keys that hold a credential, and that this rotation does not touch. */
  readonly otherKeys: readonly string[];
}

/** A rotation that was interrupted when its value was in place already. */
export interface BegunRotation {
  readonly previousVersionId: string;
  /** What its value took the place of. */
  readonly old: Secret;
}

/** A secret that was read, and that can get a new value. */
export interface Rotatable extends Current {
  /** AWS rotates it by a schedule already. */
  readonly isScheduled: boolean;
  readonly begun: BegunRotation | undefined;
}

/** What a rotation did. */
export interface Rotation {
  readonly name: string;
  readonly key: string | undefined;
  readonly versionId: string;
  /** The version before. */
  readonly previousVersionId: string;
  /** The value had been put by a run that was interrupted. */
  readonly isResumed: boolean;
  /** Keys whose values were exposed and are not rotated yet. */
  readonly stillExposed: readonly string[];
  readonly revocation: Revocation;
  /** What did not go as it should although the new value is in place. */
  readonly problems: readonly string[];
}
