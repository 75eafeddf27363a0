import { page } from '../secrets/page.js';
import { findSecret } from '../secrets/secret-id.js';
import type { SecretVersion, StoredSecret } from '../secrets/secret.js';
import { epochSeconds, type Operation } from './operation.js';

/** Versions without a label are deprecated, and shown only if asked for. */
export const listSecretVersionIds: Operation<'ListSecretVersionIds'> = (request, scene) => {
  const secret = findSecret(scene.secrets, scene.region, request.SecretId);
  const { items, nextToken } = page(
    secret.versions.filter(({ stages }) => request.IncludeDeprecated || stages.length > 0),
    {
      position: (version) => [version.createdAt, version.id],
      size: request.MaxResults ?? 100,
      token: request.NextToken,
    },
  );
  return {
    Versions: items.map((version) => versionEntry(secret, version)),
    NextToken: nextToken,
    ARN: secret.arn,
    Name: secret.name,
  };
};

function versionEntry(secret: StoredSecret, version: SecretVersion): object {
  return {
    VersionId: version.id,
    ...(version.stages.length > 0 && { VersionStages: version.stages }),
    LastAccessedDate: epochSeconds(version.lastAccessedAt),
    CreatedDate: epochSeconds(version.createdAt),
    KmsKeyIds: [secret.kmsKeyId ?? 'DefaultEncryptionKey'],
  };
}
