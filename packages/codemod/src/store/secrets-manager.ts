import { connect, type Access } from '../service/connect.js';
import type { StorageChoices } from './choices.js';
import { storeProblems } from './inspect.js';
import { putSecret } from './put.js';
import { readSecret } from './read.js';
import { removeSecret } from './remove.js';
import type { SecretStore } from './secret-store.js';

/**
 * Opens AWS Secrets Manager.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function openSecretsManager(
  access: Access,
  choices: StorageChoices,
): Promise<SecretStore> {
  const service = await connect(access);
  const destination = { ...service, choices };
  return {
    where: service.where,
    problems: (secrets, progress) => storeProblems(secrets, destination, progress),
    put: (secret) => putSecret(secret, destination),
    read: (name, arn) => readSecret(service, name, arn),
    remove: (name, deletion) => removeSecret(service, name, deletion),
  };
}
