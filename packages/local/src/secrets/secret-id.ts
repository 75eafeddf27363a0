import { refusal } from '../errors.js';
import type { Transaction } from '../store/transaction.js';
import { parseSecretId } from './arn.js';
import type { StoredSecret } from './secret.js';

/** AWS's own secrets (`rds!cluster-…`) have an exclamation mark, which CreateSecret does not accept. */
const readableName = /^[\w/+=.@!-]+$/;
const creatableName = /^[\w/+=.@-]+$/;

/** @throws ValidationException if a new secret may not have the name */
export function requireCreatableName(name: string): void {
  if (!creatableName.test(name)) throw refusal.invalidName();
}

/**
 * Looks a secret up by name, ARN or partial ARN, also one that is scheduled for deletion. An ARN is
 * looked up in its own Region, a name in the Region of the request.
 *
 * @throws ValidationException for an id that no secret can have
 */
export function lookUpSecret(
  secrets: Transaction,
  region: string,
  secretId: string,
): StoredSecret | undefined {
  const reference = parseSecretId(secretId);
  if (reference === undefined || !readableName.test(reference.name)) throw refusal.invalidName();
  const secret = secrets.get('region' in reference ? reference.region : region, reference.name);
  if (secret === undefined || secret.deletion?.forced === true) return undefined;
  return reference.kind === 'arn' && reference.arn !== secret.arn ? undefined : secret;
}

/** {@link lookUpSecret}, but @throws ResourceNotFoundException if there is none */
export function findSecret(secrets: Transaction, region: string, secretId: string): StoredSecret {
  const secret = lookUpSecret(secrets, region, secretId);
  if (secret === undefined) throw refusal.secretNotFound();
  return secret;
}

/** {@link findSecret}, but @throws InvalidRequestException if the secret is scheduled for deletion */
export function findActiveSecret(
  secrets: Transaction,
  region: string,
  secretId: string,
): StoredSecret {
  const secret = findSecret(secrets, region, secretId);
  if (secret.deletion !== undefined) throw refusal.markedForDeletion();
  return secret;
}
