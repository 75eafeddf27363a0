import { connectParameters } from '../../service/connect-parameters.js';
import type { Access } from '../../service/connect.js';
import type { StorageChoices } from '../choices.js';
import type { SecretStore } from '../secret-store.js';
import { parameterProblems } from './inspect.js';
import { putParameter } from './put.js';
import { readParameter } from './read.js';
import { removeParameter } from './remove.js';

/**
 * Opens Parameter Store of AWS Systems Manager, where secrets are SecureString parameters.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function openParameterStore(
  access: Access,
  choices: StorageChoices,
): Promise<SecretStore> {
  const service = await connectParameters(access);
  const destination = { ...service, choices };
  return {
    where: service.where,
    problems: (planned, progress) => parameterProblems(planned, destination, progress),
    put: (secret) => putParameter(secret, destination),
    read: (name, arn) => readParameter(service, name, arn),
    remove: (name, deletion) => removeParameter(service, name, deletion),
  };
}
