import { partitionOf } from '../arn.js';
import { isParameter, parameterName } from '../parameter-id.js';
import { connect, type Access } from '../service/connect.js';
import type { StorageChoices } from '../store/choices.js';
import { idOf } from './resource.js';
import type { PolicySecrets } from './secrets.js';
import type { PolicySecret } from './types.js';

/** Secrets that a migration would create. */
export interface PlannedSecrets {
  readonly names: readonly string[];
  readonly storage: Pick<StorageChoices, 'kmsKeyId' | 'replicaRegions'>;
  readonly access: Access;
}

/** What is known of them, and what a person should know besides. */
export interface WithPlanned extends PolicySecrets {
  readonly remarks: readonly string[];
}

/**
 * Adds secrets that are not in the store yet. Where they will be, the Region and the credentials tell;
 * in which account, not all credentials do.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function withPlanned(
  found: PolicySecrets,
  { names, storage, access }: PlannedSecrets,
): Promise<WithPlanned> {
  const known = new Set(found.secrets.map(idOf));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return { ...found, remarks: [] };
  const { client, region } = await connect(access);
  const { accountId } = await client.config.credentials();
  const account = accountId ?? found.secrets[0]?.arn.account ?? ANY_ACCOUNT;
  const place = { partition: partitionOf(region), region, account };
  const secrets = missing.map((id): PolicySecret => {
    const key = storage.kmsKeyId;
    if (isParameter(id))
      return { kind: 'parameter', arn: { ...place, name: parameterName(id) }, key };
    const isReplicated = storage.replicaRegions.length > 0;
    return { kind: 'secret', arn: { ...place, name: id }, key, isReplicated };
  });
  return {
    ...found,
    secrets: [...found.secrets, ...secrets],
    remarks: account === ANY_ACCOUNT ? [WHICH_ACCOUNT] : [],
  };
}

/** A role of one account has no power in another by this alone. */
const ANY_ACCOUNT = '*';

const WHICH_ACCOUNT =
  'The credentials do not tell their account, so the policy says *: set AWS_ACCOUNT_ID to have it named.';
