import type { SecretArn } from '../arn.js';

/** A statement as IAM reads it. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  /** In resource policies alone. */
  readonly Principal?: { readonly AWS: readonly string[] };
  readonly Action: readonly string[];
  readonly Resource: readonly string[] | string;
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** A secret, or a parameter, that a policy is about. */
export interface PolicySecret {
  readonly kind: 'secret' | 'parameter';
  readonly arn: SecretArn;
  /** ARN, id or alias of its customer managed key; undefined for the account's default key. */
  readonly key: string | undefined;
  /** Other Regions have copies of it, or shall have. */
  readonly isReplicated?: boolean;
}

/** Whom a policy is for: the running application, or whoever migrates and rotates. */
export type PolicyRole = 'application' | 'migration';

/** What whoever migrates may need besides what every migration does. */
export interface Liberties {
  /** Take secrets back that are scheduled for deletion. */
  readonly restores: boolean;
}

/** What `policy show` prints. */
export type PolicySet =
  | { readonly kind: 'identity'; readonly role: PolicyRole; readonly document: PolicyDocument }
  | { readonly kind: 'resource'; readonly policies: readonly ResourcePolicy[] };

/** The policy of one secret. */
export interface ResourcePolicy {
  readonly secret: string;
  readonly document: PolicyDocument;
}
