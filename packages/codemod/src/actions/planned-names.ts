import { migrate } from '../migrate.js';
import type { Access } from '../service/connect.js';
import type { StorageChoices } from '../store/choices.js';
import { choicesFor, type ChoiceFlags } from './choices.js';

/** The flags of a migration that decide which secrets there will be. */
export type NamingFlags = Pick<
  ChoiceFlags,
  'group' | 'prefix' | 'nameTemplate' | 'includeTests' | 'kmsKeyId' | 'replicaRegion' | 'onDeleted'
>;

/** What a migration would create, and how. */
export interface Planned {
  readonly names: readonly string[];
  readonly storage: StorageChoices;
}

/**
 * Plans a migration of a folder as `--dry-run` does: it asks nothing of the store.
 *
 * @throws MigrationError where the manifest or the config cannot be read
 */
export async function plannedNames(
  root: string,
  flags: NamingFlags,
  access: Access,
): Promise<Planned> {
  const chosen = await choicesFor(root, flags);
  const { plan } = await migrate(
    {
      paths: ['.'],
      root,
      detection: chosen.detection,
      choices: chosen,
      storage: chosen,
      access,
      selection: { of: 'all' },
      ignored: [],
      eslintIgnores: false,
      allowDirty: true,
      report: undefined,
      mark: false,
      runtimeVersion: '*',
    },
    { decide: () => Promise.resolve(undefined), progress: () => undefined },
  );
  return { names: plan.secrets.map(({ name }) => name), storage: chosen };
}
