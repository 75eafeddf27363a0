import { apply } from './apply.js';
import { plannedDeclarations, writeDeclarations } from './declarations/index.js';
import {
  addDependencies,
  installCommand,
  missingDependencies,
  type PackageExtension,
} from './dependency.js';
import { headCommit, requireCleanTree } from './git.js';
import { whileLocked } from './lock.js';
import { writeManifest } from './manifest/index.js';
import { mergeManifests } from './manifest/merge.js';
import { changedBefore } from './manifest/paths.js';
import { recordRun } from './manifest/record.js';
import type { Manifest } from './manifest/schema.js';
import { packageNeeds } from './package-needs.js';
import { preflight } from './preflight/index.js';
import { PARAMETER_SDK, PARAMETER_SDK_RANGE, RUNTIME } from './runtime-package.js';
import { shortPath } from './short-path.js';
import type { Access } from './service/connect.js';
import { distrustful, isAltered, openStore, type StorageChoices } from './store/index.js';
import { withEach } from './service/pace.js';
import type { Outcome, Progress, RewrittenFile, Stored } from './types.js';

/** What carrying out a plan takes, apart from the plan. */
export interface CarryOutOptions {
  readonly root: string;
  readonly allowDirty: boolean;
  /** Absolute path of the report for people, if one is written. */
  readonly report: string | undefined;
  /** The range under which the runtime is added to `package.json`. */
  readonly runtimeVersion: string;
  readonly access: Access;
  readonly storage: StorageChoices;
}

/**
 * Stores, records, and rewrites. Killed at whatever moment, the next run goes on from there: secrets
 * are compared with what is in the store, the manifest tells the names that places were given, and
 * files come last, each at once.
 *
 * @param earlier the manifest as it was found
 * @throws MigrationError where another run is at work, or the git tree, the disk, the Region, the
 *   credentials or what stands in the store are not as needed; nothing is changed then
 */
export async function carryOut(
  planned: Outcome,
  earlier: Manifest,
  options: CarryOutOptions,
  progress: Progress,
): Promise<Outcome> {
  const { root, allowDirty, report } = options;
  return whileLocked(root, async (wasInterrupted) => {
    const ours = changedBefore(earlier, root, wasInterrupted);
    if (!allowDirty) await requireCleanTree(root, ours, report);
    const stored = await store(planned, options, progress);
    return rewriteFiles({ ...planned, stored }, earlier, options, progress);
  });
}

/** Only what is to be marked needs no store. */
async function store(
  planned: Outcome,
  { access, storage }: CarryOutOptions,
  progress: Progress,
): Promise<Stored[]> {
  const { secrets } = planned.plan;
  if (secrets.length === 0) return [];
  const store = await openStore(
    secrets.map(({ name }) => name),
    access,
    storage,
  );
  const { where } = store;
  const tell = (stage: 'looking' | 'storing') => (done: number) => {
    progress({ stage, done, total: secrets.length, where });
  };
  await preflight(planned, storage, (wanted) => store.problems(wanted, tell('looking')));
  return withEach(secrets, distrustful(store.put), tell('storing'));
}

async function rewriteFiles(
  planned: Outcome & { readonly stored: readonly Stored[] },
  earlier: Manifest,
  { root, runtimeVersion }: CarryOutOptions,
  progress: Progress,
): Promise<Outcome> {
  const { plan, stored, rewritten } = planned;
  const confirmed = confirmedNames(stored);
  const readers = rewritten.filter(({ needs }) => isReader(needs, confirmed));
  const extensions = await missingDependencies(packageNeeds(readers));
  const declarations = await plannedDeclarations(readers, root);
  const recorded = recordRun(plan.secrets, stored, {
    root,
    commit: await headCommit(root),
    packages: extensions.map((extension) => packageRecord(extension, root)),
    declarations: declarations.map((path) => shortPath(path, root)),
    reflowed: new Set(planned.rewritten.filter(isReflowed).map(({ file }) => file)),
  });
  const manifest = mergeManifests(earlier, recorded);
  if (recorded.secrets.length > 0) await writeManifest(root, manifest);
  const ranges = { [RUNTIME]: runtimeVersion, [PARAMETER_SDK]: PARAMETER_SDK_RANGE };
  for (const extension of extensions) await addDependencies(extension, ranges);
  await writeDeclarations(manifest, root);
  const total = rewritten.length;
  const applied = await apply(rewritten, confirmed, (done) => {
    progress({ stage: 'rewriting', done, total });
  });
  const dependencies = extensions.map(({ path, names }) => ({ path, names }));
  return { ...planned, applied, dependencies, declarations, ...(await installCommand(root)) };
}

/** None where the store has altered one: then it is not relied on for the others either. */
function confirmedNames(stored: readonly Stored[]): Set<string> {
  if (stored.some(isAltered)) return new Set();
  return new Set(stored.filter(({ status }) => status !== 'failed').map(({ name }) => name));
}

/** Whether a file with these needs will be rewritten, and read a secret. */
function isReader(needs: ReadonlySet<string>, confirmed: ReadonlySet<string>): boolean {
  return needs.size > 0 && [...needs].every((name) => confirmed.has(name));
}

function packageRecord(
  { path, names, ...added }: PackageExtension,
  root: string,
): Manifest['packages'][number] {
  return { path: shortPath(path, root), names: [...names], ...added };
}

function isReflowed({ reflowed }: RewrittenFile): boolean {
  return reflowed === true;
}
