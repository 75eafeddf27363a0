import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { MigrationError } from '../errors.js';
import { limitRate } from './pace.js';

/** Which account and Region: what the SDK finds by itself, unless these are given. */
export interface Access {
  readonly region?: string;
  readonly profile?: string;
}

/** AWS Secrets Manager in one account and Region. */
export interface Service {
  /** Makes at most 20 calls a second, retries among them. */
  readonly client: SecretsManagerClient;
  readonly region: string;
  /** For people: the Region, and the endpoint where one is set. */
  readonly where: string;
}

/**
 * Finds the Region and the credentials as the SDK does, and connects nothing yet.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function connect(access: Access): Promise<Service> {
  const client = clientFor(access);
  const region = await client.config.region().catch((cause: unknown) => missing('Region', cause));
  await client.config.credentials().catch((cause: unknown) => missing('credentials', cause));
  const endpoint = endpointSetting();
  return { client, region, where: endpoint === undefined ? region : `${region} at ${endpoint}` };
}

/** A paced client of the SDK. The SDK has no useful time-out of its own. */
export function clientFor({ region, profile }: Access): SecretsManagerClient {
  const client = new SecretsManagerClient({
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
    retryMode: 'adaptive',
    maxAttempts: 5,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    },
  });
  limitRate(client);
  return client;
}

/** The endpoint that the environment names in place of the one of AWS. */
export function endpointSetting(): string | undefined {
  return process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? process.env['AWS_ENDPOINT_URL'];
}

function missing(what: string, cause: unknown): never {
  throw new MigrationError(
    `The AWS SDK finds no ${what}.`,
    [
      `Set ${what === 'Region' ? 'AWS_REGION, or pass --region' : 'AWS_PROFILE, pass --profile, or sign in with `aws sso login`'}. \`migrate-secrets doctor\` looks at all that is needed.`,
      'To try it without an AWS account, start the local endpoint in another terminal:',
      '  npx -p @secretlift/local secrets-manager-local --port 4599 --data .secretlift',
      'and run again with',
      '  AWS_ENDPOINT_URL_SECRETS_MANAGER=http://127.0.0.1:4599 AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local',
    ].join('\n'),
    { cause },
  );
}
