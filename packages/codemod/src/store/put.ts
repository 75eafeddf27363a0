import {
  CreateSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  ResourceExistsException,
  RestoreSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import type { PlannedSecret, Stored } from '../types.js';
import type { StorageChoices } from './choices.js';
import { settleConflict } from './conflict.js';
import { concealed, holds, secretString } from '../secret-content.js';
import type { Arrival, Destination } from './destination.js';
import { NOT_THE_SAME } from './distrust.js';
import { inOneLine, problemWith } from './problem.js';
import { RENAME_OR_REPLACE } from './remedies.js';
import { exposedTag, tagList } from './tags.js';

/** Creates a secret, or finds its name taken, and compares what it reads back. Never throws. */
export async function putSecret(secret: PlannedSecret, destination: Destination): Promise<Stored> {
  const { name, content } = secret;
  try {
    const status = await arrive(secret, destination);
    if (status === undefined) return { status: 'failed', name, problem: ANOTHER_VALUE };
    const found = await destination.client.send(new GetSecretValueCommand({ SecretId: name }));
    if (!holds(found.SecretString, content))
      return { status: 'failed', name, problem: NOT_THE_SAME, isAltered: true };
    const { ARN: arn = '', VersionId: versionId = '' } = found;
    return { status, name, arn, versionId };
  } catch (error) {
    const problem = inOneLine(problemWith(error, destination, name, ACTIONS));
    return { status: 'failed', name, problem: concealed(problem, content) };
  }
}

/** @returns undefined where a secret of the name holds another value, and shall keep it */
async function arrive(
  secret: PlannedSecret,
  destination: Destination,
): Promise<Arrival | undefined> {
  const { client, choices } = destination;
  try {
    await client.send(createCommand(secret, choices));
    return 'created';
  } catch (error) {
    if (error instanceof InvalidRequestException && choices.onDeleted === 'restore')
      await client.send(new RestoreSecretCommand({ SecretId: secret.name }));
    else if (!(error instanceof ResourceExistsException)) throw error;
  }
  return settleConflict(secret, destination);
}

/** Source: the reference of CreateSecret. Its end tells who made the secret. */
const LONGEST_DESCRIPTION = 2048;

function createCommand(
  { name, description, content }: PlannedSecret,
  { kmsKeyId, tags, replicaRegions }: StorageChoices,
): CreateSecretCommand {
  return new CreateSecretCommand({
    Name: name,
    Description: description.slice(-LONGEST_DESCRIPTION),
    SecretString: secretString(content),
    Tags: [exposedTag(), ...tagList(tags)],
    ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
    ...(replicaRegions.length > 0 && {
      AddReplicaRegions: replicaRegions.map((Region) => ({ Region })),
    }),
  });
}

const ACTIONS = ['CreateSecret', 'TagResource', 'GetSecretValue'];

const ANOTHER_VALUE = `a secret of this name holds another value: ${RENAME_OR_REPLACE}`;
