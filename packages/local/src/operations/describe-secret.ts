import { replicationOf } from '../secrets/replica.js';
import { findSecret } from '../secrets/secret-id.js';
import type { SecretVersion, StoredSecret } from '../secrets/secret.js';
import { epochSeconds, type Operation } from './operation.js';

/** Works on a secret that is scheduled for deletion, too; DeletedDate then says when it is final. */
export const describeSecret: Operation<'DescribeSecret'> = (request, { secrets, region }) => {
  const secret = findSecret(secrets, region, request.SecretId);
  const stages = stagesByVersion(secret.versions);
  return {
    ...describe(secret),
    DeletedDate: epochSeconds(secret.deletion?.finalAt),
    ...(Object.keys(stages).length > 0 && { VersionIdsToStages: stages }),
  };
};

/** What DescribeSecret and ListSecrets have in common. What is unset or default is left out. */
export function describe(secret: StoredSecret): object {
  return {
    ARN: secret.arn,
    Name: secret.name,
    Type: secret.type,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    ...(secret.tags.length > 0 && { Tags: secret.tags }),
    CreatedDate: epochSeconds(secret.createdAt),
    LastChangedDate: epochSeconds(secret.changedAt),
    LastAccessedDate: epochSeconds(secret.lastAccessedAt),
    ...replicationOf(secret),
  };
}

/** The labels of each version that has any. */
export function stagesByVersion(
  versions: readonly SecretVersion[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    versions.filter(({ stages }) => stages.length > 0).map(({ id, stages }) => [id, stages]),
  );
}
