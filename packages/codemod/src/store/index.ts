import { isParameter } from '../parameter-id.js';
import type { Access } from '../service/connect.js';
import { DEFAULT_STORAGE, type StorageChoices } from './choices.js';
import type { SecretStore } from './secret-store.js';

export { DEFAULT_STORAGE, type StorageChoices } from './choices.js';
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
  const kinds = [...new Set(names.map(isParameter))];
  const [first, second] = await Promise.all(
    kinds.map((kind) => OPENERS[`${kind}`](access, choices)),
  );
  if (first === undefined) return OPENERS.false(access, choices);
  return second === undefined
    ? first
    : kinds[0] === true
      ? both(second, first)
      : both(first, second);
}

/** Whether ids are those of parameters; the SDK of each service is loaded where it is needed. */
const OPENERS = {
  false: async (access, choices) =>
    (await import('./secrets-manager.js')).openSecretsManager(access, choices),
  true: async (access, choices) =>
    (await import('./parameters/index.js')).openParameterStore(access, choices),
} as const satisfies Record<
  'true' | 'false',
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
