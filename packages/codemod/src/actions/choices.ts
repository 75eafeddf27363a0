import type { Detection } from '../detection.js';
import { loadConfig, type ChosenConfig } from '../config/load.js';
import {
  DEFAULT_CHOICES,
  type Grouping,
  type PlanChoices,
  type StoreName,
} from '../plan/choices.js';
import { DEFAULT_STORAGE, type StorageChoices } from '../store/choices.js';

/** The flags that decide what a migration makes, and how. */
export interface ChoiceFlags {
  readonly await?: PlanChoices['await'];
  readonly store?: StoreName;
  readonly group?: Grouping;
  readonly keepUsernames?: boolean;
  readonly prefix?: string;
  readonly nameTemplate?: string;
  readonly idFromEnv?: boolean;
  /** False where `--no-getters` was given. */
  readonly getters?: boolean;
  readonly includeTests?: boolean;
  readonly kmsKeyId?: string;
  readonly tag?: StorageChoices['tags'];
  readonly replicaRegion?: readonly string[];
  readonly onConflict?: StorageChoices['onConflict'];
  readonly onDeleted?: StorageChoices['onDeleted'];
}

/** Every choice of a migration. */
export type Chosen = PlanChoices & StorageChoices & { readonly detection: Detection };

/**
 * What a person has chosen: by flags, else by the config file of the folder, else what is usual.
 *
 * @throws MigrationError where the config cannot be read, or is not understood
 */
export async function choicesFor(root: string, flags: ChoiceFlags): Promise<Chosen> {
  const config = await loadConfig(root);
  return { ...DEFAULT_CHOICES, ...DEFAULT_STORAGE, detection: {}, ...config, ...choices(flags) };
}

/** The choices that were given as flags. */
function choices(flags: ChoiceFlags): ChosenConfig {
  const { await: style, store, group, keepUsernames, prefix, nameTemplate } = flags;
  const { idFromEnv, getters, includeTests } = flags;
  return {
    ...(style && { await: style }),
    ...(store && { store }),
    ...(group && { group }),
    ...(keepUsernames && { keepUsernames }),
    ...(prefix && { prefix }),
    ...(nameTemplate && { nameTemplate }),
    ...(idFromEnv && { idFromEnvironment: true }),
    ...(getters === false && { getters: false }),
    ...(includeTests && { includeTests }),
    ...storageChoices(flags),
  };
}

function storageChoices(flags: ChoiceFlags): ChosenConfig {
  const { kmsKeyId, tag, replicaRegion, onConflict, onDeleted } = flags;
  return {
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(tag && { tags: tag }),
    ...(replicaRegion && { replicaRegions: replicaRegion }),
    ...(onConflict && { onConflict }),
    ...(onDeleted && { onDeleted }),
  };
}
