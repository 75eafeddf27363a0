import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { clientOptions, type Access } from './client-options.js';
import { endpointSetting, placeOf, type Whereabouts } from './connect.js';
import { limitRate } from './pace.js';
import { requiredRegion } from './requirements.js';

/** Parameter Store of AWS Systems Manager in one account and Region. */
export interface ParameterService extends Whereabouts {
  /** Makes at most 20 calls a second and writes 3 parameters, retries among them. */
  readonly client: SSMClient;
}

/** Source: the quotas of Parameter Store at its standard throughput. */
const WRITES_A_SECOND = 3;

/**
 * Finds the Region and the credentials as the SDK does, and connects nothing yet.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function connectParameters(access: Access): Promise<ParameterService> {
  const client = new SSMClient(clientOptions(access));
  // What a call is about does not matter to who holds it back.
  const stack = client as unknown as SecretsManagerClient;
  limitRate(stack);
  limitRate(stack, WRITES_A_SECOND, 'PutParameterCommand');
  const region = await requiredRegion(client);
  return { client, region, where: placeOf(region, endpointSetting('SSM')) };
}
