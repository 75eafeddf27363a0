import { refusal } from '../errors.js';
import {
  sameValue,
  type SecretValue,
  type SecretVersion,
  type StoredSecret,
} from '../secrets/secret.js';
import { versionWithId } from '../secrets/versions.js';

interface ValueRequest {
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Buffer | undefined;
}

/**
 * The value that a request carries, if any.
 *
 * @throws InvalidParameterException if it carries a text and bytes
 */
export function requestedValue(request: ValueRequest): SecretValue | undefined {
  const { SecretString: text, SecretBinary: bytes } = request;
  if (text !== undefined && bytes !== undefined) throw refusal.twoValues();
  if (text !== undefined) return { kind: 'string', text };
  return bytes && { kind: 'binary', base64: bytes.toString('base64') };
}

/** @throws InvalidRequestException if the request has no ClientRequestToken (every SDK sends one) */
export function requireToken(token: string | undefined): string {
  if (token === undefined) throw refusal.tokenMissing();
  return token;
}

/**
 * The version that an earlier call with the same token has made, which makes a call that is sent
 * twice harmless.
 *
 * @throws ResourceExistsException if that version holds another value
 */
export function repeatedVersion(
  secret: StoredSecret,
  token: string,
  value: SecretValue | undefined,
): SecretVersion | undefined {
  const version = versionWithId(secret.versions, token);
  if (version === undefined) return undefined;
  if (value === undefined || !sameValue(version.value, value))
    throw refusal.tokenTaken(token, secret.arn);
  return version;
}
