import {
  AddTagsToResourceCommand,
  ParameterAlreadyExists,
  PutParameterCommand,
  type PutParameterCommandInput,
} from '@aws-sdk/client-ssm';
import { parameterName } from '../../parameter-id.js';
import type { PlannedSecret, Stored } from '../../types.js';
import { concealed, holds, secretString } from '../../secret-content.js';
import type { Arrival } from '../destination.js';
import { NOT_THE_SAME } from '../distrust.js';
import { inOneLine, problemWith } from '../problem.js';
import { exposedTag, tagList } from '../tags.js';
import type { ParameterDestination } from './destination.js';
import { getParameter } from './get.js';
import { problemOf, standingOf } from './standing.js';

/** Creates a parameter, or finds its name taken, and compares what it reads back. Never throws. */
export async function putParameter(
  secret: PlannedSecret,
  destination: ParameterDestination,
): Promise<Stored> {
  const { name, content } = secret;
  const failed = (problem: string): Stored => ({ status: 'failed', name, problem });
  try {
    const arrived = await arrive(secret, destination);
    if ('problem' in arrived) return failed(arrived.problem);
    const found = await getParameter(destination, name, arrived.version);
    if (found === undefined || !holds(found.value, content))
      return { status: 'failed', name, problem: NOT_THE_SAME, isAltered: true };
    return { status: arrived.status, name, arn: found.arn, versionId: String(found.version) };
  } catch (error) {
    return failed(concealed(inOneLine(problemWith(error, destination, name, ACTIONS)), content));
  }
}

type Arrived =
  { readonly status: Arrival; readonly version: number | undefined } | { readonly problem: string };

async function arrive(secret: PlannedSecret, destination: ParameterDestination): Promise<Arrived> {
  const { client, choices } = destination;
  try {
    const Tags = [exposedTag(), ...tagList(choices.tags)];
    const request = { ...requestFor(secret, destination), Overwrite: false, Tags };
    const { Version: version } = await client.send(new PutParameterCommand(request));
    return { status: 'created', version };
  } catch (error) {
    if (!(error instanceof ParameterAlreadyExists)) throw error;
    return settleConflict(secret, destination);
  }
}

/** The same value is used as it is, another replaced by a new version where that was asked for. */
async function settleConflict(
  secret: PlannedSecret,
  destination: ParameterDestination,
): Promise<Arrived> {
  const { client, choices } = destination;
  const found = await getParameter(destination, secret.name);
  const standing = standingOf(found, secret.content);
  const problem = problemOf(standing, choices);
  if (problem !== undefined) return { problem: inOneLine(problem) };
  if (standing === 'same-value') return { status: 'reused', version: found?.version };
  const request = { ...requestFor(secret, destination, found?.value), Overwrite: true };
  const { Version: version } = await client.send(new PutParameterCommand(request));
  await client.send(
    new AddTagsToResourceCommand({
      ResourceType: 'Parameter',
      ResourceId: parameterName(secret.name),
      Tags: [exposedTag()],
    }),
  );
  return { status: 'updated', version };
}

/** Source: the reference of PutParameter. */
const LONGEST_DESCRIPTION = 1024;

/**
 * A parameter that was there keeps its description: that tells who made it.
 *
 * @param beside what it holds already, of which other keys stay
 */
function requestFor(
  { name, description, content }: PlannedSecret,
  { choices: { kmsKeyId } }: ParameterDestination,
  beside?: string,
): PutParameterCommandInput {
  return {
    Name: parameterName(name),
    Type: 'SecureString',
    Tier: 'Intelligent-Tiering',
    Value: secretString(content, beside),
    ...(beside === undefined && { Description: description.slice(-LONGEST_DESCRIPTION) }),
    ...(kmsKeyId !== undefined && { KeyId: kmsKeyId }),
  };
}

const ACTIONS = ['PutParameter', 'AddTagsToResource', 'GetParameter'];
