/** What the service's errors mean for a migration, by error name. */
const PROBLEMS: Readonly<Record<string, (name: string, where: string) => string>> = {
  AccessDeniedException: (name) =>
    `access denied: the identity needs secretsmanager:CreateSecret and secretsmanager:GetSecretValue on "${name}"`,
  InvalidRequestException: (name) =>
    `"${name}" is scheduled for deletion, or the request is not allowed in its state: restore it (aws secretsmanager restore-secret --secret-id ${name}) and run again`,
  LimitExceededException: () =>
    'the account has reached its number of secrets: ask for a higher quota in Service Quotas',
  EncryptionFailure: () =>
    'KMS could not encrypt it: check the state of the key and kms:GenerateDataKey',
  DecryptionFailure: () => 'KMS could not decrypt it: check the state of the key and kms:Decrypt',
  ThrottlingException: () => 'the service throttled the call five times: run again later',
  ExpiredTokenException: () => 'the AWS session has expired: sign in and run again',
  UnrecognizedClientException: () => 'AWS does not know these credentials: check AWS_PROFILE',
  ECONNREFUSED: (_name, where) => `nothing answers for ${where}: check the endpoint`,
  ENOTFOUND: (_name, where) => `no host for ${where}: check AWS_REGION and the network`,
};

/**
 * Says what went wrong and what to do.
 *
 * @param error whatever the SDK threw
 */
export function explain(error: unknown, name: string, where: string): string {
  const code = errorCode(error);
  const known = PROBLEMS[code];
  if (known !== undefined) return known(name, where);
  return `${code}: the store refused it; see CloudTrail for the request`;
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
