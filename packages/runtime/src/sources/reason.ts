import type { Failure } from './source.js';

/** Why a source could not give a value: a closed list, sorted out of what it said. */
export type FailureReason =
  | 'not-found'
  | 'deleted'
  | 'access-denied'
  | 'decryption'
  | 'credentials-expired'
  | 'credentials-rejected'
  | 'credentials-missing'
  | 'region-missing'
  | 'sdk-missing'
  | 'timeout'
  | 'throttled'
  | 'service-fault'
  | 'unreachable'
  | 'agent-token'
  | 'invalid-request'
  | 'unknown';

/**
 * Sorts a failure by Node's code (the SDK calls a reset connection a TimeoutError), then by its
 * name and message, then by HTTP status.
 */
export function reasonOf({ code = '', name, message, status = 0 }: Failure): FailureReason {
  const tell = tells.find((row) => row.name.test(name) && row.message.test(message));
  return codes.get(code) ?? tell?.reason ?? (status >= 500 ? 'service-fault' : 'unknown');
}

/** May the same request succeed later, or elsewhere? Then a value from before is still good. */
export function isTransient(failure: Failure): boolean {
  return transient.has(reasonOf(failure));
}

const transient: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'timeout',
  'throttled',
  'service-fault',
  'unreachable',
]);

/** AccessDenied, Throttling and ExpiredToken arrive as the SDK's base class: the name decides. */
const tells: readonly { name: RegExp; message: RegExp; reason: FailureReason }[] = [
  { name: /^ResourceNotFoundException$/, message: /^/, reason: 'not-found' },
  { name: /^InvalidRequestException$/, message: /deletion|deleted/, reason: 'deleted' },
  { name: /^AccessDenied/, message: /KMS/, reason: 'decryption' },
  { name: /^AccessDenied/, message: /^/, reason: 'access-denied' },
  { name: /^DecryptionFailure/, message: /^/, reason: 'decryption' },
  { name: /^ExpiredToken|^TokenRefreshRequired/, message: /^/, reason: 'credentials-expired' },
  { name: /^CredentialsProviderError$/, message: /expired/i, reason: 'credentials-expired' },
  { name: /^CredentialsProviderError$/, message: /^/, reason: 'credentials-missing' },
  { name: /^TokenProviderError$/, message: /^/, reason: 'credentials-expired' },
  {
    name: /^UnrecognizedClient|^InvalidClientTokenId|^InvalidSignature|^SignatureDoesNotMatch|^IncompleteSignature/,
    message: /^/,
    reason: 'credentials-rejected',
  },
  { name: /^AgentTokenError$/, message: /^/, reason: 'agent-token' },
  { name: /^Error$/, message: /^Region is missing/, reason: 'region-missing' },
  {
    name: /^Throttling|^TooManyRequests|^LimitExceeded|^SlowDown/,
    message: /^/,
    reason: 'throttled',
  },
  { name: /^TimeoutError$|^AbortError$/, message: /^/, reason: 'timeout' },
  {
    name: /^InternalServiceError|^InternalFailure|^ServiceUnavailable/,
    message: /^/,
    reason: 'service-fault',
  },
  {
    name: /^InvalidParameterException$|^InvalidRequestException$|^ValidationException$/,
    message: /^/,
    reason: 'invalid-request',
  },
];

const codes: ReadonlyMap<string, FailureReason> = new Map<string, FailureReason>([
  ['ERR_MODULE_NOT_FOUND', 'sdk-missing'],
  ['MODULE_NOT_FOUND', 'sdk-missing'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
]);
