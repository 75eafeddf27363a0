import { join } from 'node:path';
import { apply } from './apply.js';
import {
  addDependency,
  installCommand,
  missingDependencies,
  type PackageExtension,
} from './dependency.js';
import { headCommit, requireCleanTree } from './git.js';
import { writeManifest } from './manifest/index.js';
import { mergeManifests } from './manifest/merge.js';
import { changedBefore } from './manifest/paths.js';
import { recordRun } from './manifest/record.js';
import type { Manifest } from './manifest/schema.js';
import { shortPath } from './report/place.js';
import { oneByOne, openStore } from './store/index.js';
import type { Outcome, PlannedSecret, RewrittenFile, Stored } from './types.js';

/** What carrying out a plan takes, apart from the plan. */
export interface CarryOutOptions {
  readonly root: string;
  readonly allowDirty: boolean;
  /** The range under which the runtime is added to `package.json`. */
  readonly runtimeVersion: string;
}

type Progress = (done: number, total: number, where: string) => void;

/**
 * Stores, records, and rewrites. Killed at whatever moment, the next run goes on from there: secrets
 * are compared with what is in the store, the manifest tells the names that places were given, and
 * files come last, each at once.
 *
 * @param earlier the manifest as it was found
 * @throws MigrationError where the git tree, the Region or the credentials are not as needed
 */
export async function carryOut(
  planned: Outcome,
  earlier: Manifest,
  { root, allowDirty, runtimeVersion }: CarryOutOptions,
  progress: Progress,
): Promise<Outcome> {
  if (!allowDirty) await requireCleanTree(root, changedBefore(earlier, root));
  const stored = await store(planned.plan.secrets, progress);
  const confirmed = namesOf(stored);
  const extensions = await missingDependencies(packagesOf(planned.rewritten, confirmed));
  const recorded = recordRun(planned.plan.secrets, stored, {
    root,
    commit: await headCommit(root),
    packages: extensions.map((extension) => packageRecord(extension, root)),
  });
  if (recorded.secrets.length > 0) await writeManifest(root, mergeManifests(earlier, recorded));
  for (const extension of extensions) await addDependency(extension, runtimeVersion);
  const applied = await apply(planned.rewritten, confirmed);
  const dependencies = extensions.map(({ path }) => path);
  return { ...planned, stored, applied, dependencies, ...(await installCommand(root)) };
}

async function store(secrets: readonly PlannedSecret[], progress: Progress): Promise<Stored[]> {
  if (secrets.length === 0) return [];
  const { put, where } = await openStore();
  progress(0, secrets.length, where);
  return oneByOne(secrets, put, (done) => progress(done, secrets.length, where));
}

function namesOf(stored: readonly Stored[]): Set<string> {
  return new Set(stored.filter(({ status }) => status !== 'failed').map(({ name }) => name));
}

/** The `package.json` of each package of which a file will read a secret. */
function packagesOf(files: readonly RewrittenFile[], confirmed: ReadonlySet<string>): string[] {
  return files
    .filter(({ needs }) => needs.size > 0 && [...needs].every((name) => confirmed.has(name)))
    .filter(({ file }) => file.package.exists)
    .map(({ file }) => join(file.package.directory, 'package.json'));
}

function packageRecord(
  { path, dependencies }: PackageExtension,
  root: string,
): Manifest['packages'][number] {
  return { path: shortPath(path, root), dependencies };
}
