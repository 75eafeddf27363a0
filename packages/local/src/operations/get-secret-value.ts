import { findActiveSecret } from '../secrets/secret-id.js';
import type { SecretVersion, StoredSecret } from '../secrets/secret.js';
import { selectVersion } from '../secrets/versions.js';
import type { Transaction } from '../store/transaction.js';
import { epochSeconds, type Operation } from './operation.js';

const DAY = 86_400_000;

export const getSecretValue: Operation<'GetSecretValue'> = (request, { secrets, region }) => {
  const secret = findActiveSecret(secrets, region, request.SecretId);
  return readVersion(secrets, secret, selectVersion(secret.versions, request));
};

/** A version as GetSecretValue and BatchGetSecretValue show it. Notes the day of the access. */
export function readVersion(
  secrets: Transaction,
  secret: StoredSecret,
  version: SecretVersion,
): object {
  noteAccess(secrets, secret, version);
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    ...(version.value.kind === 'string'
      ? { SecretString: version.value.text }
      : { SecretBinary: version.value.base64 }),
    ...(version.stages.length > 0 && { VersionStages: version.stages }),
    CreatedDate: epochSeconds(version.createdAt),
  };
}

/** AWS records the day alone, so a secret is written once a day however often it is read. A replica never is. */
function noteAccess(secrets: Transaction, secret: StoredSecret, version: SecretVersion): void {
  if (secret.replicaOf !== undefined) return;
  const today = secrets.now - (secrets.now % DAY);
  if (secret.lastAccessedAt === today && version.lastAccessedAt === today) return;
  const versions = secret.versions.map((other) =>
    other.id === version.id ? { ...other, lastAccessedAt: today } : other,
  );
  secrets.save({ ...secret, versions, lastAccessedAt: today });
}
