import { randomUUID } from 'node:crypto';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import type { Secret } from '@secretlift/detector';
import { MigrationError } from '../errors.js';
import { revocationOf } from '../revocation/index.js';
import { adviceFor } from '../service/advice.js';
import type { Service } from '../service/connect.js';
import { markRotated } from './mark.js';
import type { Rotatable, Rotation } from './types.js';

/**
 * Puts a new value as a new version, reads that back, and marks it. The version before stays
 * AWSPREVIOUS, for programs that have not read the new one yet.
 *
 * @throws MigrationError where the value is not new, or was not stored
 */
export async function rotate(
  rotatable: Rotatable,
  value: Secret,
  service: Service,
): Promise<Rotation> {
  requireNew(rotatable, value);
  const { name, key, versionId: before } = rotatable;
  const content = rotatable.contentWith(value);
  const versionId = await put(name, content, service);
  const mark = await markRotated(rotatable, service);
  return {
    name,
    key,
    versionId,
    previousVersionId: before,
    stillExposed: mark.stillExposed,
    revocation: revocationOf(rotatable.old, key ?? name),
    problems: [...(await stageProblems(rotatable, versionId, service)), ...mark.problems],
  };
}

function requireNew({ name, old }: Rotatable, value: Secret): void {
  if (value.reveal() === '') {
    throw new MigrationError(
      'There is no new value.',
      `Pipe it in: pass show ${name} | migrate-secrets rotate ${name}`,
    );
  }
  if (!value.equals(old)) return;
  throw new MigrationError(
    `${name} has this value already.`,
    'Issue another one first: what was in the code is burnt.',
  );
}

/** The token makes a call that is tried again the same call, and becomes the version's id. */
async function put(name: string, content: Secret, service: Service): Promise<string> {
  const { client, region, where } = service;
  const token = randomUUID();
  const asked = { actions: ['PutSecretValue', 'GetSecretValue'], secret: name, region, where };
  try {
    const request = { SecretId: name, ClientRequestToken: token, SecretString: content.reveal() };
    await client.send(new PutSecretValueCommand(request));
    const found = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (found.VersionId === token && found.SecretString === content.reveal()) return token;
  } catch (error) {
    const { what, next } = adviceFor(error, asked);
    throw new MigrationError(`${name} was not rotated: ${what}.`, next, { cause: error });
  }
  throw new MigrationError(
    `What was read back from ${name} is not what was stored.`,
    'Somebody else may have put a version at the same moment: look at it, and run again.',
  );
}

/** Somebody may have put a version between our read and our write: its other keys would be lost. */
async function stageProblems(
  { name, versionId: before }: Rotatable,
  versionId: string,
  { client }: Service,
): Promise<string[]> {
  const described = client.send(new DescribeSecretCommand({ SecretId: name }));
  const stages = await described.then(
    ({ VersionIdsToStages = {} }) => VersionIdsToStages,
    () => undefined,
  );
  if (stages === undefined) return ['the stages of its versions could not be read'];
  const isAsExpected =
    stages[versionId]?.includes('AWSCURRENT') === true &&
    stages[before]?.includes('AWSPREVIOUS') === true;
  return isAsExpected
    ? []
    : ['somebody else put a version at the same moment: compare the two latest ones'];
}
