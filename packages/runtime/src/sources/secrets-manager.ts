import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAwsSource } from './aws.js';
import type { Address, Source, StoredValue } from './source.js';

/** The SDK of Secrets Manager. */
export type SecretsManagerSdk = typeof import('@aws-sdk/client-secrets-manager');

/**
 * Secrets Manager.
 *
 * @param timeout of a read, in milliseconds
 */
export function createSecretsManager(
  load: () => Promise<SecretsManagerSdk>,
  timeout: number,
): Source {
  const connect = (sdk: SecretsManagerSdk, options: object) =>
    new sdk.SecretsManagerClient(options);
  return createAwsSource({ load, connect, read }, timeout);
}

async function read(
  sdk: SecretsManagerSdk,
  client: SecretsManagerClient,
  { id, stage, version }: Address,
): Promise<StoredValue> {
  const request = { SecretId: id, VersionStage: stage, VersionId: version };
  const reply = await client.send(new sdk.GetSecretValueCommand(request));
  return reply.SecretBinary === undefined
    ? { kind: 'text', text: reply.SecretString ?? '' }
    : { kind: 'binary', bytes: reply.SecretBinary };
}
