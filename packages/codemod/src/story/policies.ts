import { parseArn, type SecretArn } from '../arn.js';
import type { MigrationDocument } from '../documents/migration.js';
import { isParameter } from '../parameter-id.js';
import { identityPolicy } from '../policy/documents.js';
import type { PolicyDocument } from '../policy/types.js';
import type { StorageChoices } from '../store/choices.js';
import type { Outcome, Stored } from '../types.js';

/** What decides besides the secrets what a policy says. */
export interface PolicyContext {
  readonly storage: Pick<StorageChoices, 'kmsKeyId' | 'replicaRegions' | 'onDeleted'>;
}

/**
 * The policies for the secrets of a run. Where one is not stored yet, nobody knows its Region and its
 * account: `*` stands for them. Parameters are not in them.
 */
export function policies(
  { plan, stored = [] }: Outcome,
  { storage }: PolicyContext,
): MigrationDocument['policies'] {
  const names = plan.secrets.map(({ name }) => name).filter((name) => !isParameter(name));
  if (names.length === 0) return { isProvisional: false };
  const arns = names.map((name) => arnOf(name, stored));
  const secrets = arns.map((arn) => ({
    kind: 'secret' as const,
    arn,
    key: storage.kmsKeyId,
    isReplicated: storage.replicaRegions.length > 0,
  }));
  const liberties = { restores: storage.onDeleted === 'restore' };
  return {
    isProvisional: arns.some(({ account }) => account === ANY),
    application: entry(identityPolicy('application', secrets)),
    migration: entry(identityPolicy('migration', secrets, liberties)),
  };
}

const ANY = '*';

function arnOf(name: string, stored: readonly Stored[]): SecretArn {
  const found = stored.find((one) => one.name === name);
  const known = found?.status === 'failed' ? undefined : found && parseArn(found.arn);
  return known ?? { partition: 'aws', region: ANY, account: ANY, name };
}

/** What was made for reading alone, as what a document holds. */
function entry(policy: PolicyDocument): MigrationDocument['policies']['application'] {
  return structuredClone(policy) as MigrationDocument['policies']['application'];
}
