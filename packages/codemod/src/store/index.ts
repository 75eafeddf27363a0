import { connect, type Access } from '../service/connect.js';
import type { PlannedSecret, Problem, Stored } from '../types.js';
import { DEFAULT_STORAGE, type StorageChoices } from './choices.js';
import { storeProblems } from './inspect.js';
import { putSecret } from './put.js';
import { readSecret, type Reading } from './read.js';
import { removeSecret, type Deletion, type Removal } from './remove.js';

export { DEFAULT_STORAGE, type StorageChoices } from './choices.js';
export type { Reading } from './read.js';
export type { Deletion, Removal } from './remove.js';

/** Where secrets go, and where they are read and deleted again. Nothing of it throws. */
export interface SecretStore {
  /** For people: the Region and the endpoint, where one is set. */
  readonly where: string;
  /** What it has against a plan, before anything is stored. */
  readonly problems: (
    secrets: readonly PlannedSecret[],
    progress: (done: number) => void,
  ) => Promise<readonly Problem[]>;
  /** Creates the secret, or finds the same value under its name, and compares what it reads back. */
  readonly put: (secret: PlannedSecret) => Promise<Stored>;
  /** @param arn as it was when the secret was stored: account and Region have to be the same */
  readonly read: (name: string, arn: string) => Promise<Reading>;
  /** Deletes a secret that this tool created, and no other. */
  readonly remove: (name: string, deletion: Deletion) => Promise<Removal>;
}

/**
 * Opens AWS Secrets Manager.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function openStore(
  access: Access = {},
  choices: StorageChoices = DEFAULT_STORAGE,
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
