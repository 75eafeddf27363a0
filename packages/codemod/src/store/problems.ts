/** What was asked of the store when it failed. */
export interface Asked {
  readonly name: string;
  /** The Region and the endpoint, for people. */
  readonly where: string;
  /** The actions that the identity needs, without `secretsmanager:`. */
  readonly needs: readonly string[];
}

/** What the service's errors mean for us, by error name. */
const PROBLEMS: Readonly<Record<string, (asked: Asked) => string>> = {
  AccessDeniedException: ({ name, needs }) =>
    `access denied: the identity needs ${needs.map((action) => `secretsmanager:${action}`).join(' and ')} on "${name}"`,
  ResourceNotFoundException: ({ where }) => `there is no secret of this name in ${where}`,
  InvalidRequestException: ({ name }) =>
    `"${name}" is scheduled for deletion, or the request is not allowed in its state: restore it (aws secretsmanager restore-secret --secret-id ${name}) and run again`,
  LimitExceededException: () =>
    'the account has reached its number of secrets: ask for a higher quota in Service Quotas',
  EncryptionFailure: () =>
    'KMS could not encrypt it: check the state of the key and kms:GenerateDataKey',
  DecryptionFailure: () => 'KMS could not decrypt it: check the state of the key and kms:Decrypt',
  ThrottlingException: () => 'the service throttled the call five times: run again later',
  ExpiredTokenException: () => 'the AWS session has expired: sign in and run again',
  UnrecognizedClientException: () => 'AWS does not know these credentials: check AWS_PROFILE',
  ECONNREFUSED: ({ where }) => `nothing answers for ${where}: check the endpoint`,
  ENOTFOUND: ({ where }) => `no host for ${where}: check AWS_REGION and the network`,
};

/**
 * Says what went wrong and what to do.
 *
 * @param error whatever the SDK threw
 */
export function explain(error: unknown, asked: Asked): string {
  const code = errorCode(error);
  const known = PROBLEMS[code];
  if (known !== undefined) return known(asked);
  return `${code}: the store refused it; see CloudTrail for the request`;
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
