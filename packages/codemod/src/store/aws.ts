import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { MigrationError } from '../errors.js';
import type { PlannedContent, PlannedSecret, Stored } from '../types.js';
import { explain } from './problems.js';

/** Where secrets go: something that stores one, reads it back, and says whether it is there. */
export interface SecretStore {
  /** For people: the Region and the endpoint, where one is set. */
  readonly where: string;
  /** Creates the secret, or finds the same value under its name, and compares what it reads back. */
  put(secret: PlannedSecret): Promise<Stored>;
}

const RATE = 20;

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
  return { where, put: (secret) => put(client, secret, where) };
}

/** Stores the secrets one after the other, at most 20 calls a second; a failure does not stop the rest. */
export async function storeAll(
  store: SecretStore,
  secrets: readonly PlannedSecret[],
  progress: (done: number) => void,
): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const secret of secrets) {
    const pause = new Promise((resolve) => setTimeout(resolve, (2 * 1000) / RATE));
    stored.push(await store.put(secret));
    progress(stored.length);
    if (stored.length < secrets.length) await pause;
  }
  return stored;
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

async function put(
  client: SecretsManagerClient,
  secret: PlannedSecret,
  where: string,
): Promise<Stored> {
  const { name, content } = secret;
  try {
    const created = await create(client, secret);
    const found = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (!holds(found.SecretString, content)) return failed(name, notTheSame(created));
    const { ARN: arn = '', VersionId: versionId = '' } = found;
    return { status: created ? 'created' : 'reused', name, arn, versionId };
  } catch (error) {
    return failed(name, concealed(explain(error, name, where), content));
  }
}

/** Whether the secret is new; a name that is taken is no failure yet. */
async function create(
  client: SecretsManagerClient,
  { name, description, content }: PlannedSecret,
): Promise<boolean> {
  const input = { Name: name, Description: description, SecretString: secretString(content) };
  try {
    await client.send(new CreateSecretCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ResourceExistsException) return false;
    throw error;
  }
}

function secretString(content: PlannedContent): string {
  if (content.form === 'string') return content.value.reveal();
  const entries = [...content.entries].map(([key, value]) => [key, value.reveal()]);
  return JSON.stringify({ ...content.details, ...Object.fromEntries(entries) });
}

function holds(found: string | undefined, content: PlannedContent): boolean {
  if (found === undefined) return false;
  if (content.form === 'string') return found === content.value.reveal();
  const object = parseObject(found);
  return [...content.entries].every(([key, value]) => object[key] === value.reveal());
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function failed(name: string, problem: string): Stored {
  return { status: 'failed', name, problem };
}

function notTheSame(created: boolean): string {
  return created
    ? 'what was read back is not what was stored: nothing that needs it was rewritten'
    : 'a secret of this name holds another value: rename the binding in the code, or remove the secret, and run again';
}

/** A message of the service, with the value masked should it ever quote one. */
function concealed(message: string, content: PlannedContent): string {
  const values = content.form === 'string' ? [content.value] : [...content.entries.values()];
  return values.reduce((text, value) => value.concealIn(text), message);
}
