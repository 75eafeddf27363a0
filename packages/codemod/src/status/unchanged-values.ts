import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import { Secret } from '@secretlift/detector';
import { jsonEntries } from '../json-entries.js';
import type { ManifestSecret } from '../manifest/schema.js';
import type { Service } from '../service/connect.js';

/**
 * The current values, by key, that are the same in the version that the migration stored. A version
 * that is no longer kept had other values, for all that anybody knows: about a hundred are kept.
 *
 * @throws whatever the SDK throws where the secret cannot be read
 */
export async function unchangedValues(
  { name, versionId }: ManifestSecret,
  keys: readonly (string | undefined)[],
  service: Service,
): Promise<Map<string | undefined, Secret>> {
  const current = await read({ SecretId: name }, service);
  const migrated =
    current.versionId === versionId
      ? current
      : await read({ SecretId: name, VersionId: versionId }, service).catch(nothingIfGone);
  const unchanged = new Map<string | undefined, Secret>();
  for (const key of keys) {
    const value = valueIn(current.text, key);
    const before = valueIn(migrated.text, key);
    if (value !== undefined && before?.equals(value) === true) unchanged.set(key, value);
  }
  return unchanged;
}

interface Version {
  readonly versionId: string | undefined;
  readonly text: string | undefined;
}

async function read(
  which: { readonly SecretId: string; readonly VersionId?: string },
  { client }: Service,
): Promise<Version> {
  const { VersionId: versionId, SecretString: text } = await client.send(
    new GetSecretValueCommand(which),
  );
  return { versionId, text };
}

function nothingIfGone(error: unknown): Version {
  if (error instanceof ResourceNotFoundException) return { versionId: undefined, text: undefined };
  throw error;
}

function valueIn(text: string | undefined, key: string | undefined): Secret | undefined {
  if (text === undefined || key === undefined)
    return text === undefined ? undefined : new Secret(text);
  const value = jsonEntries(text)?.find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? new Secret(value) : undefined;
}
