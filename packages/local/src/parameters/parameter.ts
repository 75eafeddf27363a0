import type { Tag } from '../secrets/secret.js';

/** What a value is: only that of a SecureString is encrypted, and kept from who does not ask for it. */
export type ParameterType = 'String' | 'StringList' | 'SecureString';

/** One value of a parameter. Keep it out of every log and error. */
export interface ParameterVersion {
  /** From 1. */
  readonly version: number;
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** All that the endpoint knows about one parameter. Plain data: it is what a state file holds. */
export interface StoredParameter {
  /** Tells it from a secret, of which there can be one of the same name. */
  readonly kind: 'parameter';
  readonly arn: string;
  readonly region: string;
  readonly name: string;
  readonly type: ParameterType;
  readonly tier: 'Standard' | 'Advanced';
  readonly description?: string | undefined;
  readonly kmsKeyId?: string | undefined;
  readonly tags: readonly Tag[];
  /** Oldest first; at least one. */
  readonly versions: readonly ParameterVersion[];
}

/** The ARN of a parameter, which has no random suffix: `…:parameter/shop/db`. */
export function parameterArn(region: string, accountId: string, name: string): string {
  return `arn:aws:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
}
