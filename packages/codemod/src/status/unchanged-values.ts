import { Secret } from '@secretlift/detector';
import { jsonEntries } from '../json-entries.js';
import type { ManifestSecret } from '../manifest/schema.js';
import type { Lifecycle } from '../store/lifecycle/index.js';

/**
 * The current values, by key, that are the same in the version that the migration stored. A version
 * that is no longer kept had other values, for all that anybody knows: about a hundred are kept.
 *
 * @throws whatever the SDK throws where the secret cannot be read
 */
export async function unchangedValues(
  { name, versionId }: ManifestSecret,
  keys: readonly (string | undefined)[],
  { read }: Lifecycle,
): Promise<Map<string | undefined, Secret>> {
  const current = await read(name);
  const migrated = current?.versionId === versionId ? current : await read(name, versionId);
  const unchanged = new Map<string | undefined, Secret>();
  for (const key of keys) {
    const value = valueIn(current?.text, key);
    const before = valueIn(migrated?.text, key);
    if (value !== undefined && before?.equals(value) === true) unchanged.set(key, value);
  }
  return unchanged;
}

function valueIn(text: string | undefined, key: string | undefined): Secret | undefined {
  if (text === undefined || key === undefined)
    return text === undefined ? undefined : new Secret(text);
  const value = jsonEntries(text)?.find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? new Secret(value) : undefined;
}
