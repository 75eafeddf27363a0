import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import type { PlannedSecret } from '../types.js';
import { holds, secretString } from '../secret-content.js';
import type { Arrival, Destination } from './destination.js';
import { exposedTag } from './tags.js';

/**
 * What becomes of a secret whose name is taken: the same value is used as it is, another is replaced
 * by a new version where that was asked for.
 *
 * @returns undefined where the name keeps another value
 */
export async function settleConflict(
  { name, content }: PlannedSecret,
  { client, choices }: Destination,
): Promise<Arrival | undefined> {
  const { SecretString: found } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  if (holds(found, content)) return 'reused';
  if (choices.onConflict === 'stop') return undefined;
  const next = secretString(content, found);
  await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: next }));
  await client.send(new TagResourceCommand({ SecretId: name, Tags: [exposedTag()] }));
  return 'updated';
}
