import { addDependency } from './dependency.js';
import { apply } from './apply.js';
import { draft, type Draft } from './draft.js';
import { requireCleanTree } from './git.js';
import { writeManifest } from './manifest.js';
import { importedAmong } from './importers.js';
import { packageFinder } from './packages.js';
import type { PlanChoices } from './plan/choices.js';
import { rewrite } from './rewrite/index.js';
import { scan } from './scan.js';
import { openStore, storeAll } from './store/aws.js';
import { survey } from './survey/index.js';
import type { Outcome, Plan, Scan, SurveyedFile } from './types.js';

/** What the person asked for. */
export interface MigrateOptions {
  /** Files or folders, relative to `root`. */
  readonly paths: readonly string[];
  /** Absolute folder of the run; the manifest is written there. */
  readonly root: string;
  readonly allowDirty: boolean;
  readonly choices: PlanChoices;
  /** The range under which the runtime is added to `package.json`. */
  readonly runtimeVersion: string;
}

/** What the pipeline asks of whoever runs it. */
export interface MigratePorts {
  /** Shows the plan and answers with what shall be carried out; undefined: nothing. */
  readonly decide: (planned: Outcome) => Promise<Plan | undefined>;
  /** Called before the first secret is stored, and after each. */
  readonly progress: (done: number, total: number, where: string) => void;
}

/**
 * The whole run: text → findings → plan and its edits → decision → stored and read back → files.
 * Rewriting and checking happen in memory before anything is stored, so that the plan that is shown
 * is the change that is made.
 *
 * @throws MigrationError where a path, the git tree, the Region or the credentials are not as needed
 */
export async function migrate(options: MigrateOptions, ports: MigratePorts): Promise<Outcome> {
  const { root } = options;
  const found = await scan(options.paths, root);
  const drafted = draft(await surveyed(found, options), options.choices, root, found.references);
  const planned: Outcome = {
    root,
    scan: found,
    ...drafted,
    stored: undefined,
    applied: undefined,
    dependencies: [],
  };
  if (drafted.plan.secrets.length === 0) return planned;
  const decided = await ports.decide(planned);
  if (decided === undefined || decided.secrets.length === 0) return planned;
  return carryOut({ ...planned, ...narrowed(drafted, decided) }, options, ports);
}

async function surveyed(
  { files, paths }: Scan,
  { choices: { includeTests } }: MigrateOptions,
): Promise<SurveyedFile[]> {
  const modules = files.map(({ path }) => path);
  const imported = await importedAmong(modules, paths);
  const isImported = (path: string) => imported.has(path);
  return survey(files, { owner: packageFinder(), isImported, includeTests });
}

function narrowed(drafted: Draft, decided: Plan): Draft {
  return decided === drafted.plan ? drafted : { plan: decided, rewritten: rewrite(decided) };
}

async function carryOut(
  planned: Outcome,
  { root, allowDirty, runtimeVersion }: MigrateOptions,
  { progress }: MigratePorts,
): Promise<Outcome> {
  const { secrets } = planned.plan;
  if (!allowDirty) await requireCleanTree(root);
  const store = await openStore();
  const report = (done: number) => progress(done, secrets.length, store.where);
  report(0);
  const stored = await storeAll(store, secrets, report);
  await writeManifest(root, secrets, stored);
  const applied = await apply(planned.rewritten, confirmed(stored));
  const changed = applied.flatMap((one) => (one.status === 'rewritten' ? [one.file] : []));
  return {
    ...planned,
    stored,
    applied,
    dependencies: await addDependency(changed, runtimeVersion),
  };
}

function confirmed(stored: NonNullable<Outcome['stored']>): Set<string> {
  return new Set(stored.filter(({ status }) => status !== 'failed').map(({ name }) => name));
}
