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
 * Sorts a failure by Node's code (the SDK calls a reset connection a TimeoutError), then by what it
 * says, then by HTTP status.
 */
export function reasonOf({ code = '', name, message, status = 0 }: Failure): FailureReason {
  const tell = tells.find(([pattern]) => pattern.test(`${name}: ${message}`));
  return codes.get(code) ?? tell?.[1] ?? (status >= 500 ? 'service-fault' : 'unknown');
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
const tells: readonly (readonly [pattern: RegExp, reason: FailureReason])[] = [
  [/^ResourceNotFoundException:|^Parameter(?:Version)?NotFound:/, 'not-found'],
  [/^InvalidRequestException:.*delet/s, 'deleted'],
  [/^AccessDenied.*(?:KMS|kms:|master key)/s, 'decryption'],
  [/^AccessDenied/, 'access-denied'],
  [/^DecryptionFailure|^InvalidKeyId/, 'decryption'],
  [/^(?:ExpiredToken|TokenRefreshRequired|TokenProviderError)/, 'credentials-expired'],
  [/^CredentialsProviderError:.*expired/is, 'credentials-expired'],
  [/^CredentialsProviderError:/, 'credentials-missing'],
  [/^(?:UnrecognizedClient|InvalidClientTokenId)|^\w*Signature/, 'credentials-rejected'],
  [/^AgentTokenError:/, 'agent-token'],
  [/^Error: Region is missing/, 'region-missing'],
  [/^(?:Throttling|TooManyRequests|LimitExceeded|SlowDown)/, 'throttled'],
  [/^TimeoutError:|^AbortError:/, 'timeout'],
  [/^(?:InternalServ|InternalFailure|ServiceUnavailable)/, 'service-fault'],
  [/^(?:InvalidParameter|InvalidRequest|Validation)Exception:/, 'invalid-request'],
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
