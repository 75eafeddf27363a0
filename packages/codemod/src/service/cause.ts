/** Why a call of Secrets Manager or Parameter Store failed: a closed list, sorted out of what was said. */
export type Cause =
  | 'access-denied'
  | 'explicit-deny'
  | 'not-found'
  | 'scheduled-for-deletion'
  | 'key'
  | 'credentials-expired'
  | 'credentials-rejected'
  | 'credentials-missing'
  | 'region-missing'
  | 'clock'
  | 'throttled'
  | 'unreachable'
  | 'timeout'
  | 'service-fault'
  | 'public-policy'
  | 'malformed-policy'
  | 'unknown';

/**
 * Sorts an error of the SDK, or an entry of the errors of a batch.
 *
 * @param error whatever was thrown, or `{ name, message }` of an entry
 */
export function causeOf(error: unknown): Cause {
  const { code, said, status } = factsOf(error);
  const tell = TELLS.find(([pattern]) => pattern.test(said));
  return CODES.get(code) ?? tell?.[1] ?? (status >= 500 ? 'service-fault' : 'unknown');
}

/** What the service calls the error; for what is not understood. */
export function errorName(error: unknown): string {
  return property(error, 'name') || 'an unknown error';
}

/** Identity, resource and reason, as the service names them: ARNs and words, never a value. */
export function errorMessage(error: unknown): string {
  return property(error, 'message');
}

function factsOf(error: unknown) {
  const metadata: unknown = (error as { $metadata?: unknown } | undefined)?.$metadata;
  const status = (metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode ?? 0;
  return {
    code: property(error, 'code'),
    said: `${errorName(error)}: ${errorMessage(error)}`,
    status,
  };
}

function property(error: unknown, name: 'name' | 'message' | 'code'): string {
  if (typeof error !== 'object' || error === null || !(name in error)) return '';
  const value = (error as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

/** AccessDenied, Throttling and ExpiredToken arrive as the SDK's base class: the name decides. */
const TELLS: readonly (readonly [said: RegExp, cause: Cause])[] = [
  [/^(?:ResourceNotFoundException|ParameterNotFound):/, 'not-found'],
  [/^InvalidRequestException:[\s\S]*delet/, 'scheduled-for-deletion'],
  [/^AccessDenied[\s\S]*(?:KMS|kms:|master key)/, 'key'],
  [/^AccessDenied[\s\S]*explicit deny/, 'explicit-deny'],
  [/^AccessDenied/, 'access-denied'],
  [/^(?:DecryptionFailure|EncryptionFailure|InvalidKeyId|KMS)/, 'key'],
  [/^(?:ExpiredToken|TokenRefreshRequired|TokenProviderError)/, 'credentials-expired'],
  [/^CredentialsProviderError:[\s\S]*expired/i, 'credentials-expired'],
  [/^CredentialsProviderError:/, 'credentials-missing'],
  [/^(?:InvalidSignatureException|RequestTimeTooSkewed)[\s\S]*(?:expired|current|time)/i, 'clock'],
  [/^RequestExpired|^RequestTimeTooSkewed/, 'clock'],
  [
    /^(?:UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/,
    'credentials-rejected',
  ],
  [/^Error: Region is missing/, 'region-missing'],
  [/^(?:Throttling|TooManyRequests|LimitExceeded|SlowDown)/, 'throttled'],
  [/^(?:TimeoutError|AbortError):/, 'timeout'],
  [/^(?:InternalServ(?:ice|er)Error|InternalFailure|ServiceUnavailable)/, 'service-fault'],
  [/^PublicPolicyException:/, 'public-policy'],
  [/^MalformedPolicyDocumentException:/, 'malformed-policy'],
];

const CODES: ReadonlyMap<string, Cause> = new Map<string, Cause>([
  ['ETIMEDOUT', 'timeout'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'unreachable'],
]);
