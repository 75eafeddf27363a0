import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { Secret } from '@secretlift/detector';
import { MigrationError } from '../errors.js';
import { credentialKeys } from '../exposure.js';
import { jsonEntries } from '../json-entries.js';
import { adviceFor } from '../service/advice.js';
import type { Service } from '../service/connect.js';
import type { Rotatable } from './types.js';

/**
 * Reads a secret that is to get a new value, before anybody is asked for that.
 *
 * @param key of a JSON secret; a secret with one credential needs none
 * @throws MigrationError where it cannot be read, or has no such key, or has several and none is named
 */
export async function readRotatable(
  name: string,
  key: string | undefined,
  service: Service,
): Promise<Rotatable> {
  const { arn, versionId, text, isScheduled } = await read(name, service);
  const entries = jsonEntries(text);
  const found = { name, arn, versionId, isScheduled };
  if (entries === undefined) return { ...found, ...whole(text, key, name) };
  return { ...found, ...part(entries, chosenKey(entries, key, name)) };
}

async function read(name: string, service: Service) {
  const { client, region, where } = service;
  const actions = ['GetSecretValue', 'DescribeSecret'];
  try {
    const value = await client.send(new GetSecretValueCommand({ SecretId: name }));
    const { RotationEnabled } = await client.send(new DescribeSecretCommand({ SecretId: name }));
    const { ARN: arn = '', VersionId: versionId = '', SecretString: text } = value;
    if (text !== undefined) return { arn, versionId, text, isScheduled: RotationEnabled === true };
  } catch (error) {
    const { what, next } = adviceFor(error, { actions, secret: name, region, where });
    throw new MigrationError(`${name}: ${what}.`, next, { cause: error });
  }
  throw new MigrationError(
    `${name} holds bytes, and this puts text.`,
    'Use aws secretsmanager put-secret-value --secret-binary.',
  );
}

type Content = Pick<Rotatable, 'key' | 'old' | 'contentWith' | 'otherKeys'>;

function whole(text: string, key: string | undefined, name: string): Content {
  if (key === undefined) {
    return { key, old: new Secret(text), contentWith: (value) => value, otherKeys: [] };
  }
  throw new MigrationError(
    `The value of ${name} is not a JSON object, so it has no keys.`,
    'Leave --key away.',
  );
}

function part(entries: readonly (readonly [string, unknown])[], key: string): Content {
  const old = entries.find(([name]) => name === key)?.[1];
  return {
    key,
    old: new Secret(typeof old === 'string' ? old : ''),
    contentWith: (value) => {
      const changed = entries.map(([name, one]) => [name, name === key ? value.reveal() : one]);
      return new Secret(JSON.stringify(Object.fromEntries(changed)));
    },
    otherKeys: credentialKeys(entries).filter((name) => name !== key),
  };
}

function chosenKey(
  entries: readonly (readonly [string, unknown])[],
  key: string | undefined,
  name: string,
): string {
  const [only, ...others] = credentialKeys(entries);
  if (key === undefined && only !== undefined && others.length === 0) return only;
  if (key === undefined) {
    throw new MigrationError(`${name} holds several values.`, 'Name the one with --key.');
  }
  if (entries.some(([one, value]) => one === key && typeof value === 'string')) return key;
  throw new MigrationError(
    `${name} has no text under the key "${key}".`,
    'Correct the key; keys are case-sensitive.',
  );
}
