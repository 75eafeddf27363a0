import { MigrationError } from './errors.js';
import type { PlanChoices } from './plan/choices.js';
import type { StorageChoices } from './store/choices.js';

/**
 * Refuses choices that Parameter Store cannot follow: it has no replicas, and deletes for good.
 *
 * @throws MigrationError where such a choice was made
 */
export function requireStorable({
  store,
  replicaRegions,
  onDeleted,
}: Pick<PlanChoices, 'store'> & StorageChoices): void {
  if (store !== 'parameter-store') return;
  if (replicaRegions.length > 0) throw impossible('--replica-region', 'replicates nothing');
  if (onDeleted === 'restore') throw impossible('--on-deleted', 'deletes for good');
}

function impossible(option: string, why: string): MigrationError {
  return new MigrationError(
    'not-for-parameters',
    `${option} is not possible with --store parameter-store: Parameter Store ${why}.`,
    `Leave ${option} out (in secretlift.config.json, too), or store in Secrets Manager.`,
  );
}
