import type { SSMClient } from '@aws-sdk/client-ssm';
import { parameterName } from '../parameter-id.js';
import { createAwsSource } from './aws.js';
import type { Address, Source, StoredValue } from './source.js';

/** The SDK of Systems Manager, which only those have installed who read parameters. */
export type ParameterStoreSdk = typeof import('@aws-sdk/client-ssm');

/**
 * Parameter Store of Systems Manager, for ids such as `ssm:/shop/db`. A version is its number, a
 * stage is a label.
 *
 * @param timeout of a read, in milliseconds
 */
export function createParameterStore(
  load: () => Promise<ParameterStoreSdk>,
  timeout: number,
): Source {
  const connect = (sdk: ParameterStoreSdk, options: object) => new sdk.SSMClient(options);
  return createAwsSource({ load, connect, read }, timeout);
}

async function read(
  sdk: ParameterStoreSdk,
  client: SSMClient,
  { id, stage, version }: Address,
): Promise<StoredValue> {
  const selector = version ?? stage;
  const name = `${parameterName(id) ?? id}${selector === undefined ? '' : `:${selector}`}`;
  const request = { Name: name, WithDecryption: true };
  const { Parameter } = await client.send(new sdk.GetParameterCommand(request));
  return { kind: 'text', text: Parameter?.Value ?? '' };
}
