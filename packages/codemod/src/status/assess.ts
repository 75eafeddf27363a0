import type { Secret } from '@secretlift/detector';
import { credentialKeys, isRotated, ROTATED, rotatedTag } from '../exposure.js';
import type { ManifestSecret } from '../manifest/schema.js';
import { adviceFor } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import type { Described, Lifecycle } from '../store/lifecycle/index.js';
import { EXPOSED } from '../store/tags.js';
import type { Assessed, UnknownValue } from './types.js';
import { unchangedValues } from './unchanged-values.js';

/**
 * Whether the values of a migrated secret are still the ones that were in the code: by its tags, and
 * where those say nothing of a rotation, by comparing with the version that the migration stored.
 *
 * @throws MigrationError where the service does not answer
 */
export async function assess(secret: ManifestSecret, lifecycle: Lifecycle): Promise<Assessed[]> {
  const { name } = secret;
  try {
    const described = await lifecycle.describe(name);
    if (described.deletionDate !== undefined) return [deleted(name, described.deletionDate)];
    return await assessValues(secret, described, lifecycle);
  } catch (error) {
    requireAnswer(error, lifecycle);
    const { region, where, actions } = lifecycle;
    const asked = { actions: [...actions.describe, ...actions.read], secret: name, region, where };
    const { what, next } = adviceFor(error, asked);
    return [{ state: 'unknown', name, key: undefined, what, next }];
  }
}

function deleted(name: string, on: Date): UnknownValue {
  const what = `it is scheduled for deletion on ${day(on)}`;
  const next = 'its values may let in for longer: revoke them';
  return { state: 'deleted', name, key: undefined, what, next };
}

async function assessValues(
  secret: ManifestSecret,
  described: Described,
  lifecycle: Lifecycle,
): Promise<Assessed[]> {
  const { name } = secret;
  const keys = credentialsOf(secret);
  const isMarked = (key: string | undefined) => isRotated(described.tags, key);
  const unchanged = keys.every(isMarked)
    ? new Map<string | undefined, Secret>()
    : await unchangedValues(secret, keys, lifecycle);
  return keys.map((key): Assessed => {
    const value = isMarked(key) ? undefined : unchanged.get(key);
    return value === undefined
      ? { state: 'rotated', name, key, on: rotatedOn(described, key) }
      : { state: 'exposed', name, key, since: exposedSince(described), value };
  });
}

/** Undefined stands for the whole of a secret that is no JSON. A user name alone is no credential. */
function credentialsOf({ keys }: ManifestSecret): (string | undefined)[] {
  return keys.length === 0 ? [undefined] : credentialKeys(keys.map((key) => [key, '']));
}

function rotatedOn({ tags, changed }: Described, key: string | undefined): string | undefined {
  const tag =
    tags.find(({ Key }) => Key === rotatedTag(key)) ?? tags.find(({ Key }) => Key === ROTATED);
  return tag?.Value ?? (changed && day(changed));
}

function exposedSince({ tags, created }: Described): string | undefined {
  const tag = tags.find(({ Key }) => Key === EXPOSED);
  return tag?.Value ?? (created && day(created));
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
