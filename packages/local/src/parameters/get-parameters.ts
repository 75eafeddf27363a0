import { randomBytes } from 'node:crypto';
import { ServiceError } from '../errors.js';
import { epochSeconds, type Operation } from '../operations/operation.js';
import { selectParameter, type SelectedParameter } from './parameter-name.js';

export const getParameter: Operation<'GetParameter'> = (request, { secrets, region }) => ({
  Parameter: shown(selectParameter(secrets, region, request.Name), request.WithDecryption),
});

/** What is not there does not fail the call: it is listed. */
export const getParameters: Operation<'GetParameters'> = (request, { secrets, region }) => {
  const found = request.Names.map((name) => {
    try {
      return selectParameter(secrets, region, name);
    } catch (error) {
      if (error instanceof ServiceError) return name;
      throw error;
    }
  });
  return {
    Parameters: found
      .filter((one) => typeof one !== 'string')
      .map((one) => shown(one, request.WithDecryption)),
    InvalidParameters: found.filter((one) => typeof one === 'string'),
  };
};

function shown({ parameter, version, selector }: SelectedParameter, decrypted: boolean): object {
  const { name, type, arn } = parameter;
  return {
    Name: name,
    Type: type,
    Value: type === 'SecureString' && !decrypted ? ciphertext() : version.value,
    Version: version.version,
    Selector: selector,
    LastModifiedDate: epochSeconds(version.changedAt),
    ARN: arn,
    DataType: 'text',
  };
}

/** As good as what AWS shows to who does not ask for decryption: nothing can be made of it. */
function ciphertext(): string {
  return randomBytes(96).toString('base64');
}
