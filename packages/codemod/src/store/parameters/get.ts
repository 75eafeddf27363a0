import { GetParameterCommand, ParameterNotFound, ParameterType } from '@aws-sdk/client-ssm';
import { parameterName } from '../../parameter-id.js';
import type { ParameterService } from '../../service/connect-parameters.js';

/** A parameter as it is now, decrypted. */
export interface FoundParameter {
  readonly value: string;
  readonly arn: string;
  readonly version: number;
  /** It is a SecureString; the other types are kept as plain text. */
  readonly isEncrypted: boolean;
}

/**
 * Reads a parameter.
 *
 * @param version a certain one: a read by name alone can be a moment behind
 * @returns undefined where there is none
 * @throws whatever else the SDK throws
 */
export async function getParameter(
  { client }: ParameterService,
  id: string,
  version?: number,
): Promise<FoundParameter | undefined> {
  const Name = `${parameterName(id)}${version === undefined ? '' : `:${version}`}`;
  try {
    const { Parameter } = await client.send(
      new GetParameterCommand({ Name, WithDecryption: true }),
    );
    const { Value: value = '', ARN: arn = '', Version: found = 0, Type } = Parameter ?? {};
    return { value, arn, version: found, isEncrypted: Type === ParameterType.SECURE_STRING };
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}
