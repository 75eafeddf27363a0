import { findSecret } from '../secrets/secret-id.js';
import type { Operation } from './operation.js';

/** Cancels a scheduled deletion. A secret that is not scheduled is left as it is. */
export const restoreSecret: Operation<'RestoreSecret'> = (request, { secrets, region, now }) => {
  const { deletion, ...secret } = findSecret(secrets, region, request.SecretId);
  if (deletion !== undefined) secrets.save({ ...secret, changedAt: now });
  return { ARN: secret.arn, Name: secret.name };
};
