import { randomUUID } from 'node:crypto';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import type { Secret } from '@secretlift/detector';
import { connect, type Access, type Service } from '../../service/connect.js';
import { removeSecret } from '../remove.js';
import type { Actions, Described, Lifecycle, Version } from './types.js';

/**
 * What happens to secrets of Secrets Manager.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function secretsLifecycle(access: Access): Promise<Lifecycle> {
  const service = await connect(access);
  const { client, region, where } = service;
  return {
    region,
    where,
    actions: ACTIONS,
    describe: (name) => describe(name, service),
    read: (name, versionId) => read(name, versionId, service),
    nextVersionId: () => randomUUID(),
    put: (name, content, intended) => put(name, content, intended, service),
    isPut: (intended, current) => intended === current,
    versionBefore: (name, versionId) => versionBefore(name, versionId, service),
    tag: async (SecretId, Key, Value) => {
      await client.send(new TagResourceCommand({ SecretId, Tags: [{ Key, Value }] }));
    },
    untag: async (SecretId, keys) => {
      await client.send(new UntagResourceCommand({ SecretId, TagKeys: [...keys] }));
    },
    remove: (name, deletion) => removeSecret(service, name, deletion),
  };
}

const ACTIONS: Actions = {
  describe: ['DescribeSecret'],
  read: ['GetSecretValue'],
  put: ['PutSecretValue', 'GetSecretValue'],
  tag: ['TagResource'],
  untag: ['UntagResource'],
};

async function describe(SecretId: string, { client }: Service): Promise<Described> {
  const found = await client.send(new DescribeSecretCommand({ SecretId }));
  return {
    arn: found.ARN ?? '',
    tags: found.Tags ?? [],
    created: found.CreatedDate,
    changed: found.LastChangedDate,
    deletionDate: found.DeletedDate,
    isScheduled: found.RotationEnabled === true,
  };
}

/** A secret that is gone is an error; a version that is gone, of about a hundred, is none. */
async function read(
  SecretId: string,
  wanted: string | undefined,
  { client }: Service,
): Promise<Version | undefined> {
  const which = wanted === undefined ? { SecretId } : { SecretId, VersionId: wanted };
  try {
    const found = await client.send(new GetSecretValueCommand(which));
    const { ARN: arn = '', VersionId: versionId = '', SecretString: text } = found;
    return { arn, versionId, text };
  } catch (error) {
    if (wanted !== undefined && error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The id makes a call that is tried again the same call. */
async function put(
  SecretId: string,
  content: Secret,
  ClientRequestToken: string,
  { client }: Service,
): Promise<string> {
  const request = { SecretId, ClientRequestToken, SecretString: content.reveal() };
  await client.send(new PutSecretValueCommand(request));
  return ClientRequestToken;
}

async function versionBefore(
  SecretId: string,
  versionId: string,
  { client }: Service,
): Promise<string | undefined> {
  const { VersionIdsToStages: stages = {} } = await client.send(
    new DescribeSecretCommand({ SecretId }),
  );
  if (stages[versionId]?.includes('AWSCURRENT') !== true) return undefined;
  return Object.keys(stages).find((id) => stages[id]?.includes('AWSPREVIOUS') === true);
}
