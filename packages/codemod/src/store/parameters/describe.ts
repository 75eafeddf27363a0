import {
  DescribeParametersCommand,
  GetParameterCommand,
  type ParameterMetadata,
} from '@aws-sdk/client-ssm';
import { parameterName } from '../../parameter-id.js';
import type { ParameterService } from '../../service/connect-parameters.js';

/** All that is known of a parameter but its value. */
export type DescribedParameter = ParameterMetadata & { readonly ARN: string };

/**
 * Looks a parameter up in the list.
 *
 * @returns undefined where there is none
 * @throws whatever the SDK throws
 */
export async function describeParameter(
  { client }: ParameterService,
  id: string,
): Promise<DescribedParameter | undefined> {
  const Name = parameterName(id);
  const ParameterFilters = [{ Key: 'Name', Option: 'Equals', Values: [Name] }];
  const { Parameters: [found] = [] } = await client.send(
    new DescribeParametersCommand({ ParameterFilters }),
  );
  if (found === undefined) return undefined;
  if (found.ARN !== undefined) return { ...found, ARN: found.ARN };
  // Imitations of AWS have it there alone; a value that is not decrypted tells nothing.
  const { Parameter } = await client.send(new GetParameterCommand({ Name }));
  return { ...found, ARN: Parameter?.ARN ?? '' };
}
