import type { ServiceName } from './requests/shapes.js';

/**
 * What the service refuses, with the words in which AWS refuses it. The messages are those of the
 * real service where they were recorded; none of them ever holds a secret value.
 */
export class ServiceError extends Error {
  /**
   * @param code the error type that clients see, for instance `ResourceNotFoundException`
   * @param message the text that clients see
   * @param status the HTTP status: AWS answers 400 to every fault of the client, 500 to its own
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly status: 400 | 500 = 400,
  ) {
    super(message);
    this.name = code;
  }

  /** The reply body. Errors of the Smithy model carry `Message`, the protocol's own carry `message`. */
  get body(): Record<string, string> {
    return { __type: this.code, [modelled.has(this.code) ? 'Message' : 'message']: this.message };
  }
}

const modelledErrors = [
  'DecryptionFailure',
  'InternalServiceError',
  'InvalidNextTokenException',
  'InvalidParameterException',
  'InvalidRequestException',
  'LimitExceededException',
  'MalformedPolicyDocumentException',
  'PublicPolicyException',
  'ResourceExistsException',
  'ResourceNotFoundException',
] as const;

const modelled: ReadonlySet<string> = new Set(modelledErrors);

/** Every error type that this endpoint answers with. */
export type ErrorCode =
  | (typeof modelledErrors)[number]
  | 'AccessDeniedException'
  | 'ExpiredTokenException'
  | 'InternalServerError'
  | 'InvalidResourceId'
  | 'ParameterAlreadyExists'
  | 'ParameterNotFound'
  | 'ParameterVersionNotFound'
  | 'SerializationException'
  | 'ThrottlingException'
  | 'UnknownOperationException'
  | 'ValidationException';

/** The refusals by situation, so that each text stands once. */
export const refusal = {
  secretNotFound: () =>
    new ServiceError(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    ),

  stageNotFound: (stage: string) =>
    new ServiceError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
    ),

  versionNotFound: (versionId: string) =>
    new ServiceError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for VersionId: ${versionId}`,
    ),

  stageNotOnVersion: () =>
    new ServiceError(
      'InvalidRequestException',
      'You provided a VersionStage that is not associated to the provided VersionId.',
    ),

  nameTaken: (name: string) =>
    new ServiceError(
      'ResourceExistsException',
      `The operation failed because the secret ${name} already exists.`,
    ),

  tokenTaken: (token: string, arn: string) =>
    new ServiceError(
      'ResourceExistsException',
      `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${arn}.`,
    ),

  nameScheduledForDeletion: () =>
    new ServiceError(
      'InvalidRequestException',
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    ),

  markedForDeletion: () =>
    new ServiceError(
      'InvalidRequestException',
      "You can't perform this operation on the secret because it was marked for deletion.",
    ),

  alreadyMarkedForDeletion: () =>
    new ServiceError(
      'InvalidRequestException',
      "You tried to perform the operation on a secret that's currently marked deleted.",
    ),

  tokenMissing: () =>
    new ServiceError(
      'InvalidRequestException',
      'You must provide a ClientRequestToken value. We recommend a UUID-type value.',
    ),

  valueMissing: () =>
    new ServiceError(
      'InvalidRequestException',
      'You must provide either SecretString or SecretBinary.',
    ),

  twoValues: () =>
    new ServiceError(
      'InvalidParameterException',
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    ),

  invalidName: () =>
    new ServiceError(
      'ValidationException',
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    ),

  recoveryWindowOutOfRange: () =>
    new ServiceError(
      'InvalidParameterException',
      'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
    ),

  recoveryWindowWithForce: () =>
    new ServiceError(
      'InvalidParameterException',
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    ),

  removeFromMissing: (stage: string, versionId: string) =>
    new ServiceError(
      'InvalidParameterException',
      `The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${versionId}, so you must explicitly reference that version in RemoveFromVersionId.`,
    ),

  stageNotAttached: (stage: string, versionId: string) =>
    new ServiceError(
      'InvalidParameterException',
      `The parameter RemoveFromVersionId is incorrect. Staging label ${stage} is not attached to version ${versionId}.`,
    ),

  currentNotRemovable: () =>
    new ServiceError(
      'InvalidParameterException',
      "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
    ),

  versionsExhausted: () =>
    new ServiceError(
      'LimitExceededException',
      'The secret has reached its quota of 100 versions. Versions younger than 24 hours are kept.',
    ),

  stagesExhausted: () =>
    new ServiceError(
      'LimitExceededException',
      'The secret has reached its quota of 20 staging labels across all versions.',
    ),

  tagsExhausted: () =>
    new ServiceError('LimitExceededException', 'The secret has reached its quota of 50 tags.'),

  listAndFilters: () =>
    new ServiceError(
      'InvalidParameterException',
      "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
    ),

  maxResultsWithoutFilters: () =>
    new ServiceError(
      'InvalidParameterException',
      "'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.",
    ),

  invalidNextToken: () =>
    new ServiceError('InvalidNextTokenException', 'The NextToken value is invalid.'),

  malformedPolicy: () =>
    new ServiceError(
      'MalformedPolicyDocumentException',
      'This resource policy contains invalid Json.',
    ),

  publicPolicy: () =>
    new ServiceError(
      'PublicPolicyException',
      'You must not create a resource policy that allows broad access to the secret.',
    ),

  passwordTooShort: () =>
    new ServiceError(
      'InvalidParameterException',
      'Password length is too short based on the required types.',
    ),

  passwordWithoutCharacters: () =>
    new ServiceError(
      'InvalidParameterException',
      'The parameters exclude every character that the password could hold.',
    ),

  notOnReplica: () =>
    new ServiceError(
      'InvalidParameterException',
      "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
    ),

  stillReplicated: (arn: string, replicas: readonly { readonly region: string }[]) =>
    new ServiceError(
      'InvalidParameterException',
      `You can't delete secret ${arn} that still has replica regions [${replicas.map(({ region }) => region).join(', ')}].`,
    ),

  replicaInOwnRegion: () =>
    new ServiceError(
      'InvalidParameterException',
      'Invalid replica region. The Region of the secret cannot be one of its replica Regions.',
    ),

  unknownOperation: (operation: string) =>
    new ServiceError(
      'UnknownOperationException',
      `This local endpoint does not serve the operation ${operation}.`,
    ),

  malformedRequest: (reason: string) => new ServiceError('SerializationException', reason),

  constraintsViolated: (violations: readonly string[]) =>
    new ServiceError(
      'ValidationException',
      `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`,
    ),

  throttled: () => new ServiceError('ThrottlingException', 'Rate exceeded'),

  credentialsExpired: () =>
    new ServiceError(
      'ExpiredTokenException',
      'The security token included in the request is expired',
    ),

  decryptionFailed: (service: ServiceName) =>
    service === 'ssm'
      ? new ServiceError(
          'AccessDeniedException',
          'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
        )
      : new ServiceError(
          'DecryptionFailure',
          "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
        ),

  accessDenied: (user: string, action: string, resource: string) =>
    new ServiceError(
      'AccessDeniedException',
      `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    ),

  internal: (service: ServiceName) =>
    new ServiceError(
      service === 'ssm' ? 'InternalServerError' : 'InternalServiceError',
      'An error occurred on the server side.',
      500,
    ),
};
