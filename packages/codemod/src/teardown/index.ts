import { join } from 'node:path';
import { MigrationError } from '../errors.js';
import { MANIFEST, readManifest } from '../manifest/index.js';
import { referencesUnder, resolvedId, type Environment } from '../references/index.js';
import type { Access } from '../service/connect.js';
import { withEach } from '../service/pace.js';
import type { Deletion } from '../store/index.js';
import { lifecyclesOf } from '../store/lifecycle/index.js';
import { sentenceFor } from './sentence.js';
import type { Teardown } from './types.js';

/** What to tear down, and how. */
export interface TeardownOptions {
  /** Absolute folder of the manifest. */
  readonly root: string;
  readonly access: Access;
  readonly environment: Environment;
  readonly deletion: Deletion;
}

/** Shows the plan, and answers which of the secrets shall be deleted; undefined: it was only a plan. */
export type ChooseSecrets = (planned: Teardown) => Promise<readonly string[] | undefined>;

/**
 * Deletes what a trial or a demonstration left in the store: secrets of the manifest that this tool
 * created, and nothing else. The manifest stays, for who restores them.
 *
 * @throws MigrationError where nothing was migrated, or the store does not answer
 */
export async function tearDown(
  { root, access, environment, deletion }: TeardownOptions,
  choose: ChooseSecrets,
): Promise<Teardown> {
  const { secrets } = await readManifest(root);
  if (secrets.length === 0) throw nothingMigrated(root);
  const readings = await readingsOf(root, environment);
  const names = secrets.map(({ name }) => name);
  const { where, of } = await lifecyclesOf(names, access);
  const sentences = await withEach(secrets, (secret) => {
    const readBy = readings.filter((id) => id === secret.name).length;
    return sentenceFor(secret, readBy, deletion, of(secret.name));
  });
  const planned: Teardown = { where, sentences, removals: undefined };
  const chosen = await choose(planned);
  if (chosen === undefined) return planned;
  return {
    ...planned,
    removals: await withEach(chosen, (name) => of(name).remove(name, deletion)),
  };
}

async function readingsOf(root: string, environment: Environment): Promise<(string | undefined)[]> {
  const references = await referencesUnder(['.'], root);
  return references.map(({ id }) => resolvedId(id, environment));
}

function nothingMigrated(root: string): MigrationError {
  return new MigrationError(
    'nothing-migrated',
    `There is nothing to tear down: ${join(root, MANIFEST)} names no secret.`,
    'Run it in the folder in which migrate-secrets ran.',
  );
}
