import { randomUUID } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { secretNames } from '../support/store.js';

/** Puts a wrong value in every secret of a store; in every key, where it is a JSON object. */
export async function storeWrongValues(client: SecretsManagerClient): Promise<void> {
  for (const SecretId of await secretNames(client)) {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    await client.send(new PutSecretValueCommand({ SecretId, SecretString: wrong(SecretString) }));
  }
}

function wrong(value: string): string {
  const keys = keysOf(value);
  if (keys === undefined) return wrongString();
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, wrongString()])));
}

function keysOf(value: string): string[] | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : undefined;
  } catch {
    return undefined;
  }
}

function wrongString(): string {
  return `wrong-${randomUUID()}`;
}
