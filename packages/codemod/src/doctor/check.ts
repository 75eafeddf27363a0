import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Advice } from '../service/advice.js';

/** What a check found. */
export type Finding =
  | { readonly status: 'well'; readonly says: string }
  | { readonly status: 'ill'; readonly what: string; readonly next: string }
  | { readonly status: 'skipped'; readonly why: string };

/** Everything that the checks look at; what is asked of the network is asked once. */
export interface Patient {
  /** Absolute folder of the application. */
  readonly root: string;
  /** The version of Node.js: `20.20.2`. */
  readonly node: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly client: SecretsManagerClient;
  /** Where the service is. */
  readonly endpoint: () => Promise<string>;
  /** What the endpoint answers to a request without a signature: a time of its own, at least. */
  readonly greeting: () => Promise<Response>;
  /** Whether the application reads anything through the runtime: a secret, or a parameter. */
  readonly reads: () => Promise<boolean>;
  /** A secret of Secrets Manager that the application reads, and its ARN where it was migrated. */
  readonly secret: () => Promise<KnownSecret | undefined>;
}

/** A secret that the manifest or the code names. */
export interface KnownSecret {
  readonly id: string;
  readonly arn: string | undefined;
}

/** One thing that has to be right. */
export interface Check {
  readonly title: string;
  /** Titles of checks without whose success this one tells nothing. */
  readonly after?: readonly string[];
  /** Never throws: what it cannot find out is a finding. */
  readonly examine: (patient: Patient) => Promise<Finding>;
}

/** Something is right. */
export function well(says: string): Finding {
  return { status: 'well', says };
}

/** Something is wrong: the cause, and what to do about it. */
export function ill({ what, next }: Pick<Advice, 'what' | 'next'>): Finding {
  return { status: 'ill', what, next };
}

/** Something does not matter here. */
export function skipped(why: string): Finding {
  return { status: 'skipped', why };
}
