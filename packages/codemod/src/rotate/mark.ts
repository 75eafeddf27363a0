import {
  DescribeSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { isRotated, rotatedTag } from '../exposure.js';
import { adviceFor } from '../service/advice.js';
import type { Service } from '../service/connect.js';
import { EXPOSED } from '../store/tags.js';
import type { Rotatable } from './types.js';

/** What is exposed after a rotation, and what kept it from being marked. */
interface Mark {
  readonly stillExposed: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Tags what was rotated with the day in UTC, and takes the tag of the exposed away when nothing of
 * the secret is any more. The value is in place by then: a failure is told, and no error.
 */
export async function markRotated(rotatable: Rotatable, service: Service): Promise<Mark> {
  const { name, key, otherKeys } = rotatable;
  const { client, region, where } = service;
  try {
    const { Tags = [] } = await client.send(new DescribeSecretCommand({ SecretId: name }));
    const tag = { Key: rotatedTag(key), Value: new Date().toISOString().slice(0, 10) };
    await client.send(new TagResourceCommand({ SecretId: name, Tags: [tag] }));
    const isMarked = Tags.some(({ Key }) => Key === EXPOSED);
    const left = isMarked ? otherKeys.filter((other) => !isRotated(Tags, other)) : [];
    if (isMarked && left.length === 0) {
      await client.send(new UntagResourceCommand({ SecretId: name, TagKeys: [EXPOSED] }));
    }
    return { stillExposed: left, problems: [] };
  } catch (error) {
    const actions = ['TagResource', 'UntagResource'];
    const { what, next } = adviceFor(error, { actions, secret: name, region, where });
    return { stillExposed: [], problems: [`it could not be marked as rotated: ${what}; ${next}`] };
  }
}
