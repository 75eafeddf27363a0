import {
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  paginateListSecrets,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** What a store holds, without values: the version ids of each secret, by its name. */
export type Inventory = Readonly<Record<string, readonly string[]>>;

/** The names of all secrets, in order. */
export async function secretNames(client: SecretsManagerClient): Promise<string[]> {
  const names: string[] = [];
  for await (const { SecretList = [] } of paginateListSecrets({ client }, {})) {
    names.push(...SecretList.flatMap(({ Name }) => Name ?? []));
  }
  return names.sort();
}

/** Takes stock of a store, deprecated versions included: two equal inventories, nothing happened. */
export async function takeInventory(client: SecretsManagerClient): Promise<Inventory> {
  const names = await secretNames(client);
  const entries = names.map(async (SecretId) => {
    const command = new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true });
    const { Versions = [] } = await client.send(command);
    return [SecretId, Versions.flatMap(({ VersionId }) => VersionId ?? []).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Puts one credential in place of another wherever the store holds it, as a rotation would.
 *
 * @returns the names of the secrets that held it
 */
export async function replaceInStore(
  client: SecretsManagerClient,
  from: string,
  to: string,
): Promise<string[]> {
  const replaced: string[] = [];
  for (const SecretId of await secretNames(client)) {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (!SecretString.includes(from)) continue;
    const next = SecretString.replaceAll(from, to);
    await client.send(new PutSecretValueCommand({ SecretId, SecretString: next }));
    replaced.push(SecretId);
  }
  return replaced;
}
