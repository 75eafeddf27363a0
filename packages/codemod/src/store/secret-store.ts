import type { PlannedSecret, Problem, Stored } from '../types.js';
import type { Reading } from './read.js';
import type { Deletion, Removal } from './remove.js';

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
