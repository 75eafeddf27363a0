import { isParameter } from '../parameter-id.js';
import type { Access } from '../service/connect.js';
import { DEFAULT_STORAGE, type StorageChoices } from './choices.js';
import type { SecretStore } from './secret-store.js';

export type { StorageChoices } from './choices.js';
export { distrustful, isAltered } from './distrust.js';
export type { Reading } from './read.js';
export type { Deletion, Removal } from './remove.js';
export type { SecretStore } from './secret-store.js';

/**
 * Opens what keeps these secrets: Secrets Manager, Parameter Store, or both.
 *
 * @param names of secrets, and ids of parameters
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function openStore(
  names: readonly string[],
  access: Access = {},
  choices: StorageChoices = DEFAULT_STORAGE,
): Promise<SecretStore> {
  const parameters = names.filter(isParameter);
  if (parameters.length === 0) return OPENERS.secrets(access, choices);
  if (parameters.length === names.length) return OPENERS.parameters(access, choices);
  return both(await OPENERS.secrets(access, choices), await OPENERS.parameters(access, choices));
}

/** The SDK of each service is loaded where it is needed. */
const OPENERS = {
  secrets: async (access, choices) =>
    (await import('./secrets-manager.js')).openSecretsManager(access, choices),
  parameters: async (access, choices) =>
    (await import('./parameters/index.js')).openParameterStore(access, choices),
} as const satisfies Record<
  'secrets' | 'parameters',
  (access: Access, choices: StorageChoices) => Promise<SecretStore>
>;

/** Each secret goes to where its name belongs. */
function both(secrets: SecretStore, parameters: SecretStore): SecretStore {
  const storeOf = (name: string) => (isParameter(name) ? parameters : secrets);
  const { where } = secrets;
  return {
    where: where === parameters.where ? where : `${where}, ${parameters.where}`,
    problems: async (planned, progress) => {
      const some = planned.filter(({ name }) => !isParameter(name));
      const others = planned.filter(({ name }) => isParameter(name));
      return [
        ...(await secrets.problems(some, progress)),
        ...(await parameters.problems(others, (done) => progress(some.length + done))),
      ];
    },
    put: (secret) => storeOf(secret.name).put(secret),
    read: (name, arn) => storeOf(name).read(name, arn),
    remove: (name, deletion) => storeOf(name).remove(name, deletion),
  };
}
