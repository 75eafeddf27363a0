import {
  AddTagsToResourceCommand,
  GetParameterCommand,
  ListTagsForResourceCommand,
  ParameterNotFound,
  ParameterVersionNotFound,
  PutParameterCommand,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-ssm';
import type { Secret } from '@secretlift/detector';
import { parameterName } from '../../parameter-id.js';
import { connectParameters, type ParameterService } from '../../service/connect-parameters.js';
import type { Access } from '../../service/connect.js';
import { describeParameter } from '../parameters/describe.js';
import { removeParameter } from '../parameters/remove.js';
import type { Actions, Described, Lifecycle, Version } from './types.js';

/**
 * What happens to parameters of Parameter Store. Their versions are counted from 1.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function parametersLifecycle(access: Access): Promise<Lifecycle> {
  const service = await connectParameters(access);
  const { client, region, where } = service;
  return {
    region,
    where,
    actions: ACTIONS,
    describe: (id) => describe(id, service),
    read: (id, versionId) => read(id, versionId, service),
    nextVersionId: (current) => String(Number(current) + 1),
    put: (id, content) => put(id, content, service),
    isPut: (intended, current) => Number(current) >= Number(intended),
    versionBefore: (id, versionId) => versionBefore(id, versionId, service),
    tag: async (id, Key, Value) => {
      await client.send(new AddTagsToResourceCommand({ ...resource(id), Tags: [{ Key, Value }] }));
    },
    untag: async (id, keys) => {
      const request = { ...resource(id), TagKeys: [...keys] };
      await client.send(new RemoveTagsFromResourceCommand(request));
    },
    remove: (id, deletion) => removeParameter(service, id, deletion),
  };
}

const ACTIONS: Actions = {
  describe: ['DescribeParameters', 'ListTagsForResource'],
  read: ['GetParameter'],
  put: ['PutParameter', 'GetParameter'],
  tag: ['AddTagsToResource'],
  untag: ['RemoveTagsFromResource'],
};

function resource(id: string) {
  return { ResourceType: 'Parameter', ResourceId: parameterName(id) } as const;
}

/** A list that does not have it says no more than an error would. */
async function describe(id: string, service: ParameterService): Promise<Described> {
  const found = await describeParameter(service, id);
  if (found === undefined)
    throw new ParameterNotFound({ message: '', $metadata: { httpStatusCode: 400 } });
  const command = new ListTagsForResourceCommand(resource(id));
  const { TagList = [] } = await service.client.send(command);
  return {
    arn: found.ARN,
    tags: TagList,
    created: undefined,
    changed: found.LastModifiedDate,
    deletionDate: undefined,
    isScheduled: false,
  };
}

async function read(
  id: string,
  wanted: string | undefined,
  { client }: ParameterService,
): Promise<Version | undefined> {
  const Name = `${parameterName(id)}${wanted === undefined ? '' : `:${wanted}`}`;
  try {
    const { Parameter } = await client.send(
      new GetParameterCommand({ Name, WithDecryption: true }),
    );
    const { ARN: arn = '', Version: version, Value: text } = Parameter ?? {};
    return { arn, versionId: String(version ?? ''), text };
  } catch (error) {
    if (error instanceof ParameterVersionNotFound) return undefined;
    throw error;
  }
}

/** What is not named, such as its key and its description, stays as it is. */
async function put(id: string, content: Secret, { client }: ParameterService): Promise<string> {
  const { Version } = await client.send(
    new PutParameterCommand({
      Name: parameterName(id),
      Value: content.reveal(),
      Type: 'SecureString',
      Tier: 'Intelligent-Tiering',
      Overwrite: true,
    }),
  );
  return String(Version ?? '');
}

/** A call whose answer was lost puts its value again: those versions are one. */
async function versionBefore(
  id: string,
  versionId: string,
  service: ParameterService,
): Promise<string | undefined> {
  const current = await read(id, undefined, service);
  if (current?.versionId !== versionId) return undefined;
  for (let number = Number(versionId) - 1; number > 0; number -= 1) {
    const version = await read(id, String(number), service);
    if (version?.text !== current.text) return version?.versionId;
  }
  return undefined;
}
