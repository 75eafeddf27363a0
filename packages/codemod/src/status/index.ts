import { join } from 'node:path';
import { MigrationError } from '../errors.js';
import { commitsShowing } from '../history/index.js';
import { MANIFEST, readManifest } from '../manifest/index.js';
import { revocationOf } from '../revocation/index.js';
import type { Access } from '../service/connect.js';
import { withEach } from '../service/pace.js';
import { lifecyclesOf } from '../store/lifecycle/index.js';
import { assess } from './assess.js';
import type { Assessed, BurntValue, Exposure, Status, UnknownValue } from './types.js';

/** What to look at. */
export interface StatusOptions {
  /** Absolute folder of the manifest. */
  readonly root: string;
  readonly access: Access;
  /** Whether git is asked for the commits that show a value. */
  readonly history: boolean;
}

/**
 * Manifest → which values are still those that were in the code → the commits that show them, and
 * where to revoke them.
 *
 * @throws MigrationError where nothing was migrated, the store does not answer, or git has no history
 */
export async function status({ root, access, history }: StatusOptions): Promise<Status> {
  const { secrets, files } = await readManifest(root);
  if (secrets.length === 0) throw nothingMigrated(root);
  const names = secrets.map(({ name }) => name);
  const { where, of } = await lifecyclesOf(names, access);
  const assessed = (await withEach(secrets, (secret) => assess(secret, of(secret.name)))).flat();
  const burnt = assessed.filter((one) => one.state === 'exposed');
  const paths = files.map(({ path }) => path);
  const values = burnt.map(({ value }) => value);
  const commits = history ? await commitsShowing(values, paths, root) : [];
  return {
    where,
    exposed: burnt.map((one, index) => exposure(one, commits[index])),
    rotated: assessed.filter((one) => one.state === 'rotated'),
    unknown: assessed.filter(isUnknown),
  };
}

/** The value goes no further than here. */
function exposure({ value, ...one }: BurntValue, commits: Exposure['commits']): Exposure {
  return { ...one, commits, revocation: revocationOf(value, one.key ?? one.name) };
}

function isUnknown(one: Assessed): one is UnknownValue {
  return one.state === 'unknown' || one.state === 'deleted';
}

function nothingMigrated(root: string): MigrationError {
  return new MigrationError(
    'nothing-migrated',
    `Nothing was migrated here: ${join(root, MANIFEST)} names no secret.`,
    'Run it in the folder in which migrate-secrets ran.',
  );
}
