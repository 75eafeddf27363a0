import type { Tag } from './store/lifecycle/index.js';

/** The tag of what has a new value: on which day. For one key of several: `secretlift:rotated:key`. */
export const ROTATED = 'secretlift:rotated';

/** Keys of a JSON secret that are no credentials: what rotation by AWS expects beside a password. */
const FACTS = new Set(['username', 'engine', 'host', 'port', 'dbname']);

/** The keys of a JSON secret that hold credentials. */
export function credentialKeys(entries: readonly (readonly [string, unknown])[]): string[] {
  return entries.flatMap(([key, value]) =>
    typeof value === 'string' && !FACTS.has(key) ? [key] : [],
  );
}

/** Whether a value has been rotated since the secret was marked, by what the tags say. */
export function isRotated(tags: readonly Tag[], key: string | undefined): boolean {
  const names = new Set(tags.map(({ Key }) => Key));
  return names.has(ROTATED) || (key !== undefined && names.has(rotatedTag(key)));
}

/** The name of the tag for one key, or for the whole secret. */
export function rotatedTag(key: string | undefined): string {
  return key === undefined ? ROTATED : `${ROTATED}:${key}`;
}

/** The name of the tag that names the version which a rotation is about to put. */
export function rotatingTag(key: string | undefined): string {
  return key === undefined ? ROTATING : `${ROTATING}:${key}`;
}

const ROTATING = 'secretlift:rotating';

/** Whether a tag says that this tool had the secret in its hands. */
export function isOurs(tags: readonly Tag[]): boolean {
  return tags.some(({ Key = '' }) => Key.startsWith('secretlift:'));
}
