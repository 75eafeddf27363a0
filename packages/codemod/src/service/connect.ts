import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientOptions, type Access } from './client-options.js';
import { limitRate } from './pace.js';
import { requiredRegion } from './requirements.js';

export type { Access } from './client-options.js';

/** Where calls go. */
export interface Whereabouts {
  readonly region: string;
  /** For people: the Region, and the endpoint where one is set. */
  readonly where: string;
}

/** AWS Secrets Manager in one account and Region. */
export interface Service extends Whereabouts {
  /** Makes at most 20 calls a second, retries among them. */
  readonly client: SecretsManagerClient;
}

/**
 * Finds the Region and the credentials as the SDK does, and connects nothing yet.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function connect(access: Access): Promise<Service> {
  const client = clientFor(access);
  const region = await requiredRegion(client);
  return { client, region, where: placeOf(region, endpointSetting()) };
}

/** A paced client of the SDK. */
export function clientFor(access: Access): SecretsManagerClient {
  const client = new SecretsManagerClient(clientOptions(access));
  limitRate(client);
  return client;
}

/** The endpoint that the environment names in place of the one of AWS. */
export function endpointSetting(service = 'SECRETS_MANAGER'): string | undefined {
  return process.env[`AWS_ENDPOINT_URL_${service}`] ?? process.env['AWS_ENDPOINT_URL'];
}

/** A Region for people, with the endpoint where one is set. */
export function placeOf(region: string, endpoint: string | undefined): string {
  return endpoint === undefined ? region : `${region} at ${endpoint}`;
}
