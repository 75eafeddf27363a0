import { findActiveSecret } from '../secrets/secret-id.js';
import {
  CURRENT,
  type SecretValue,
  type SecretVersion,
  type StoredSecret,
} from '../secrets/secret.js';
import { addVersion } from '../secrets/versions.js';
import type { Request } from '../requests/shapes.js';
import type { Operation } from './operation.js';
import { repeatedVersion, requestedValue, requireToken } from './requested-value.js';

/** Changes the details, and the value if one is given: the reply has a VersionId only then. */
export const updateSecret: Operation<'UpdateSecret'> = (request, { secrets, region, now }) => {
  const token = requireToken(request.ClientRequestToken);
  const value = requestedValue(request);
  const secret = findActiveSecret(secrets, region, request.SecretId);
  const versions = value === undefined ? secret.versions : withValue(secret, token, value, now);
  secrets.save({ ...withDetails(secret, request), versions, changedAt: now });
  return { ARN: secret.arn, Name: secret.name, VersionId: value && token };
};

function withValue(
  secret: StoredSecret,
  token: string,
  value: SecretValue,
  now: number,
): readonly SecretVersion[] {
  if (repeatedVersion(secret, token, value) !== undefined) return secret.versions;
  return addVersion(secret.versions, { id: token, value, createdAt: now }, [CURRENT]);
}

/** An empty text takes a detail away: no description, the default key. */
function withDetails(secret: StoredSecret, request: Request<'UpdateSecret'>): StoredSecret {
  const { description, kmsKeyId, type, ...rest } = secret;
  const details = {
    description: request.Description ?? description,
    kmsKeyId: request.KmsKeyId ?? kmsKeyId,
    type: request.Type ?? type,
  };
  const present = Object.entries(details).filter(([, detail]) => detail);
  return { ...rest, ...Object.fromEntries(present) };
}
