import { refusal } from '../errors.js';
import { findActiveSecret } from '../secrets/secret-id.js';
import { allowsEverybody, parsePolicy } from '../secrets/policy.js';
import type { Operation } from './operation.js';

export const getResourcePolicy: Operation<'GetResourcePolicy'> = (request, { secrets, region }) => {
  const secret = findActiveSecret(secrets, region, request.SecretId);
  return { ARN: secret.arn, Name: secret.name, ResourcePolicy: secret.resourcePolicy };
};

export const putResourcePolicy: Operation<'PutResourcePolicy'> = (
  { SecretId, ResourcePolicy, BlockPublicPolicy },
  { secrets, region, now },
) => {
  const secret = findActiveSecret(secrets, region, SecretId);
  const policy = parsePolicy(ResourcePolicy);
  if (policy === undefined) throw refusal.malformedPolicy();
  if (BlockPublicPolicy && allowsEverybody(policy)) throw refusal.publicPolicy();
  secrets.save({ ...secret, resourcePolicy: ResourcePolicy, changedAt: now });
  return { ARN: secret.arn, Name: secret.name };
};

export const deleteResourcePolicy: Operation<'DeleteResourcePolicy'> = (
  { SecretId },
  { secrets, region, now },
) => {
  const { resourcePolicy, ...secret } = findActiveSecret(secrets, region, SecretId);
  if (resourcePolicy !== undefined) secrets.save({ ...secret, changedAt: now });
  return { ARN: secret.arn, Name: secret.name };
};

export const validateResourcePolicy: Operation<'ValidateResourcePolicy'> = (
  { SecretId, ResourcePolicy },
  { secrets, region },
) => {
  if (SecretId !== undefined) findActiveSecret(secrets, region, SecretId);
  const policy = parsePolicy(ResourcePolicy);
  if (policy === undefined) throw refusal.malformedPolicy();
  const errors = allowsEverybody(policy) ? [publicAccess] : [];
  return { PolicyValidationPassed: errors.length === 0, ValidationErrors: errors };
};

const publicAccess = {
  CheckName: 'PublicAccess',
  ErrorMessage: 'The policy allows everybody: name the principals, or add a condition.',
};
