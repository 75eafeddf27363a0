import { refusal } from '../errors.js';
import { findActiveSecret } from '../secrets/secret-id.js';
import { CURRENT, type SecretVersion, type StoredSecret } from '../secrets/secret.js';
import { addVersion, versionWithId } from '../secrets/versions.js';
import type { Operation } from './operation.js';
import { repeatedVersion, requestedValue, requireToken } from './requested-value.js';

export const putSecretValue: Operation<'PutSecretValue'> = (request, { secrets, region, now }) => {
  const token = requireToken(request.ClientRequestToken);
  const value = requestedValue(request);
  if (value === undefined) throw refusal.valueMissing();
  const secret = findActiveSecret(secrets, region, request.SecretId);
  const repeated = repeatedVersion(secret, token, value);
  if (repeated !== undefined) return reply(secret, repeated);
  const version = { id: token, value, createdAt: now };
  const versions = addVersion(secret.versions, version, request.VersionStages ?? [CURRENT]);
  secrets.save({ ...secret, versions, changedAt: now });
  return reply(secret, versionWithId(versions, token));
};

function reply(secret: StoredSecret, version: SecretVersion | undefined): object {
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version?.id,
    VersionStages: version?.stages,
  };
}
