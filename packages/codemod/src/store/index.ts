import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { MigrationError } from '../errors.js';
import type { PlannedSecret, Stored } from '../types.js';
import { putSecret } from './put.js';
import { readSecret, type Reading } from './read.js';
import { removeSecret, type Deletion, type Removal } from './remove.js';

export type { Reading } from './read.js';
export type { Deletion, Removal } from './remove.js';

/** Where secrets go, and where they are read and deleted again. Nothing of it throws. */
export interface SecretStore {
  /** For people: the Region and the endpoint, where one is set. */
  readonly where: string;
  /** Creates the secret, or finds the same value under its name, and compares what it reads back. */
  readonly put: (secret: PlannedSecret) => Promise<Stored>;
  /** @param arn as it was when the secret was stored: account and Region have to be the same */
  readonly read: (name: string, arn: string) => Promise<Reading>;
  /** Deletes a secret that this tool created, and no other. */
  readonly remove: (name: string, deletion: Deletion) => Promise<Removal>;
}

/**
 * Opens AWS Secrets Manager with the credentials, the Region and the endpoint that the SDK finds:
 * `AWS_PROFILE`, `AWS_REGION`, `AWS_ENDPOINT_URL_SECRETS_MANAGER` and the rest.
 *
 * @throws MigrationError where it finds no Region or no credentials
 */
export async function openStore(): Promise<SecretStore> {
  const client = new SecretsManagerClient({ retryMode: 'adaptive', maxAttempts: 5 });
  const region = await client.config.region().catch((cause: unknown) => missing('Region', cause));
  await client.config.credentials().catch((cause: unknown) => missing('credentials', cause));
  const endpoint =
    process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? process.env['AWS_ENDPOINT_URL'];
  const where = endpoint === undefined ? region : `${region} at ${endpoint}`;
  return {
    where,
    put: (secret) => putSecret(client, secret, where),
    read: (name, arn) => readSecret(client, { name, arn, where }),
    remove: (name, deletion) => removeSecret(client, { name, deletion, where }),
  };
}

/** Calls a second; the quotas of writing are about 50. */
const RATE = 20;
/** Each step of ours makes two calls at most. */
const PAUSE = (2 * 1000) / RATE;

/**
 * Does something with each secret, one after the other and no faster than the service likes; a
 * failure does not stop the rest.
 */
export async function oneByOne<Item, Result>(
  items: readonly Item[],
  step: (item: Item) => Promise<Result>,
  progress: (done: number) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE));
    results.push(await step(item));
    progress(results.length);
    if (results.length < items.length) await pause;
  }
  return results;
}

function missing(what: string, cause: unknown): never {
  throw new MigrationError(
    `The AWS SDK finds no ${what}.`,
    [
      'Set AWS_PROFILE, or AWS_REGION with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with `aws sso login`.',
      'To try it without an AWS account, start the local endpoint in another terminal:',
      '  npx -p @secretlift/local secrets-manager-local --port 4599 --data .secretlift',
      'and run again with',
      '  AWS_ENDPOINT_URL_SECRETS_MANAGER=http://127.0.0.1:4599 AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local',
    ].join('\n'),
    { cause },
  );
}
