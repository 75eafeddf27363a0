/** How secrets are created, and what happens where their names are taken. */
export interface StorageChoices {
  /** Id, ARN or alias of a KMS key; absent: the account's `aws/secretsmanager`. */
  readonly kmsKeyId?: string;
  /** Put on each secret that is created, besides our own. */
  readonly tags: Readonly<Record<string, string>>;
  /** Regions to which each secret is replicated. */
  readonly replicaRegions: readonly string[];
  /** Where a secret of the name holds another value: stop, or store ours as its new version. */
  readonly onConflict: 'stop' | 'new-version';
  /** Where a secret of the name is scheduled for deletion: stop, or restore it. */
  readonly onDeleted: 'stop' | 'restore';
}

/** What holds where nothing else is said. */
export const DEFAULT_STORAGE: StorageChoices = {
  tags: {},
  replicaRegions: [],
  onConflict: 'stop',
  onDeleted: 'stop',
};
