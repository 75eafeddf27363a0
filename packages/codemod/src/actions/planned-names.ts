import { loadConfig, type Config } from '../config.js';
import { migrate } from '../migrate.js';
import { DEFAULT_CHOICES, type Grouping, type PlanChoices } from '../plan/choices.js';
import type { Access } from '../service/connect.js';
import { DEFAULT_STORAGE, type StorageChoices } from '../store/choices.js';

/** The flags of a migration that decide which secrets there will be. */
export interface NamingFlags {
  readonly group?: Grouping;
  readonly prefix?: string;
  readonly nameTemplate?: string;
  readonly includeTests?: boolean;
  readonly kmsKeyId?: string;
  readonly replicaRegion?: readonly string[];
  readonly onDeleted?: StorageChoices['onDeleted'];
}

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
  const chosen = { ...DEFAULTS, ...(await loadConfig(root)), ...choices(flags) };
  const { plan } = await migrate(
    {
      paths: ['.'],
      root,
      choices: chosen,
      storage: chosen,
      access,
      allowDirty: true,
      mark: false,
      runtimeVersion: '*',
    },
    { decide: () => Promise.resolve(undefined), progress: () => undefined },
  );
  return { names: plan.secrets.map(({ name }) => name), storage: chosen };
}

const DEFAULTS: PlanChoices & StorageChoices = { ...DEFAULT_CHOICES, ...DEFAULT_STORAGE };

function choices({ replicaRegion, ...flags }: NamingFlags): Config {
  const { group, prefix, nameTemplate, includeTests, kmsKeyId, onDeleted } = flags;
  return {
    ...(group && { group }),
    ...(prefix && { prefix }),
    ...(nameTemplate && { nameTemplate }),
    ...(includeTests && { includeTests }),
    ...(kmsKeyId && { kmsKeyId }),
    ...(replicaRegion && { replicaRegions: replicaRegion }),
    ...(onDeleted && { onDeleted }),
  };
}
