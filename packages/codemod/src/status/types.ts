import type { Secret } from '@secretlift/detector';
import type { Commit } from '../history/index.js';
import type { Revocation } from '../revocation/index.js';

/** A value that was migrated: a whole secret, or one key of a JSON secret. */
export interface MigratedValue {
  readonly name: string;
  readonly key: string | undefined;
}

/** It has another value since. */
export interface RotatedValue extends MigratedValue {
  readonly state: 'rotated';
  /** `2026-01-31`, where it is known. */
  readonly on: string | undefined;
}

/** It is still the value that was in the code. */
export interface BurntValue extends MigratedValue {
  readonly state: 'exposed';
  readonly since: string | undefined;
  readonly value: Secret;
}

/** Nobody knows, or it does not matter any more. */
export interface UnknownValue extends MigratedValue {
  readonly state: 'unknown' | 'deleted';
  readonly what: string;
  readonly next: string;
}

export type Assessed = RotatedValue | BurntValue | UnknownValue;

/** A burnt value with all that a person needs to have it replaced. */
export interface Exposure extends Omit<BurntValue, 'value'> {
  /** Undefined where git was not asked. */
  readonly commits: readonly Commit[] | undefined;
  readonly revocation: Revocation;
}

/** What is burnt of all that was migrated. */
export interface Status {
  readonly where: string;
  readonly exposed: readonly Exposure[];
  readonly rotated: readonly RotatedValue[];
  readonly unknown: readonly UnknownValue[];
}
