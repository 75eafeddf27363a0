import * as v from 'valibot';
import { parameterRequests } from '../parameters/shapes.js';
import { integer, tags, text } from './constraints.js';

/*
 * The requests of each operation and their constraints, from the Smithy model of Secrets Manager
 * (2017-10-17). Lengths are in characters, those of values in bytes.
 */

const secretId = text(1, 2048);
const versionId = v.optional(text(32, 64));
const stage = text(1, 256);
const description = v.optional(text(0, 2048));
const kmsKeyId = v.optional(text(0, 2048));
const nextToken = v.optional(text(1, 4096));
const flag = v.optional(v.boolean(), false);
const policy = text(1, 20_480);
const tagKey = text(1, 128);

const region = v.pipe(v.string(), v.regex(/^(?:[a-z]+-)+\d+$/), v.maxLength(128));
const replicaRegions = v.pipe(
  v.array(v.object({ Region: region, KmsKeyId: kmsKeyId })),
  v.minLength(1),
);

const value = {
  SecretString: v.optional(v.pipe(v.string(), v.minBytes(1), v.maxBytes(65_536))),
  SecretBinary: v.optional(
    v.pipe(
      v.string(),
      v.base64(),
      v.transform((base64) => Buffer.from(base64, 'base64')),
      v.minLength(1),
      v.maxLength(65_536),
    ),
  ),
};

const filters = v.pipe(
  v.array(
    v.object({
      Key: v.picklist([
        'description',
        'name',
        'tag-key',
        'tag-value',
        'primary-region',
        'owning-service',
        'all',
      ]),
      Values: v.pipe(
        v.array(v.pipe(text(0, 512), v.regex(/^[\w :@/+=.\-!]*$/))),
        v.minLength(1),
        v.maxLength(10),
      ),
    }),
  ),
  v.maxLength(10),
);

/** One row an operation of Secrets Manager. */
const secretRequests = {
  CreateSecret: v.object({
    Name: text(1, 512),
    ClientRequestToken: versionId,
    Description: description,
    KmsKeyId: kmsKeyId,
    ...value,
    Tags: v.optional(tags, []),
    AddReplicaRegions: v.optional(replicaRegions),
    Type: v.optional(text(0, 256)),
  }),
  GetSecretValue: v.object({
    SecretId: secretId,
    VersionId: versionId,
    VersionStage: v.optional(stage),
  }),
  BatchGetSecretValue: v.object({
    SecretIdList: v.optional(v.pipe(v.array(secretId), v.minLength(1), v.maxLength(20))),
    Filters: v.optional(filters),
    MaxResults: v.optional(integer(1, 20)),
    NextToken: nextToken,
  }),
  DescribeSecret: v.object({ SecretId: secretId }),
  ListSecrets: v.object({
    IncludePlannedDeletion: flag,
    MaxResults: v.optional(integer(1, 100)),
    NextToken: nextToken,
    Filters: v.optional(filters, []),
    SortOrder: v.optional(v.picklist(['asc', 'desc']), 'asc'),
    SortBy: v.optional(
      v.picklist(['created-date', 'last-accessed-date', 'last-changed-date', 'name']),
      'created-date',
    ),
  }),
  PutSecretValue: v.object({
    SecretId: secretId,
    ClientRequestToken: versionId,
    ...value,
    VersionStages: v.optional(v.pipe(v.array(stage), v.minLength(1), v.maxLength(20))),
  }),
  UpdateSecret: v.object({
    SecretId: secretId,
    ClientRequestToken: versionId,
    Description: description,
    KmsKeyId: kmsKeyId,
    ...value,
    Type: v.optional(text(0, 256)),
  }),
  UpdateSecretVersionStage: v.object({
    SecretId: secretId,
    VersionStage: stage,
    RemoveFromVersionId: versionId,
    MoveToVersionId: versionId,
  }),
  ListSecretVersionIds: v.object({
    SecretId: secretId,
    MaxResults: v.optional(integer(1, 100)),
    NextToken: nextToken,
    IncludeDeprecated: flag,
  }),
  DeleteSecret: v.object({
    SecretId: secretId,
    RecoveryWindowInDays: v.optional(v.pipe(v.number(), v.integer())),
    ForceDeleteWithoutRecovery: flag,
  }),
  ReplicateSecretToRegions: v.object({
    SecretId: secretId,
    AddReplicaRegions: replicaRegions,
  }),
  RemoveRegionsFromReplication: v.object({
    SecretId: secretId,
    RemoveReplicaRegions: v.pipe(v.array(region), v.minLength(1)),
  }),
  RestoreSecret: v.object({ SecretId: secretId }),
  GetResourcePolicy: v.object({ SecretId: secretId }),
  PutResourcePolicy: v.object({
    SecretId: secretId,
    ResourcePolicy: policy,
    BlockPublicPolicy: flag,
  }),
  DeleteResourcePolicy: v.object({ SecretId: secretId }),
  ValidateResourcePolicy: v.object({ SecretId: v.optional(secretId), ResourcePolicy: policy }),
  TagResource: v.object({ SecretId: secretId, Tags: tags }),
  UntagResource: v.object({ SecretId: secretId, TagKeys: v.array(tagKey) }),
  GetRandomPassword: v.object({
    PasswordLength: v.optional(integer(1, 4096), 32),
    ExcludeCharacters: v.optional(text(0, 4096), ''),
    ExcludeNumbers: flag,
    ExcludePunctuation: flag,
    ExcludeUppercase: flag,
    ExcludeLowercase: flag,
    IncludeSpace: flag,
    RequireEachIncludedType: v.optional(v.boolean(), true),
  }),
} satisfies Record<string, v.GenericSchema>;

/** One row an operation of either service: no two of them have the same name. */
export const requests = { ...secretRequests, ...parameterRequests };

/** The services that this endpoint imitates, as IAM and signatures name them. */
export type ServiceName = 'secretsmanager' | 'ssm';

/** Which service an operation belongs to. */
export function serviceOf(operation: OperationName): ServiceName {
  return Object.hasOwn(parameterRequests, operation) ? 'ssm' : 'secretsmanager';
}

/** The operations that this endpoint serves. */
export type OperationName = keyof typeof requests;

/** Those of Secrets Manager alone. */
export type SecretOperationName = keyof typeof secretRequests;

/** The request of an operation after {@link requests} has parsed it. */
export type Request<Name extends OperationName> = v.InferOutput<(typeof requests)[Name]>;

/** A parsed filter of ListSecrets and BatchGetSecretValue. */
export type Filter = v.InferOutput<typeof filters>[number];
