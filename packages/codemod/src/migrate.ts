import { carryOut } from './carry-out.js';
import { draft, type Draft } from './draft.js';
import { importedAmong } from './importers.js';
import { readManifest } from './manifest/index.js';
import { pendingPlaces } from './manifest/pending.js';
import type { Manifest } from './manifest/schema.js';
import { marked } from './mark.js';
import { packageFinder } from './packages.js';
import type { PlanChoices } from './plan/choices.js';
import { rewrite } from './rewrite/index.js';
import { scan } from './scan.js';
import { survey } from './survey/index.js';
import type { KnownNames, Outcome, Plan, Scan, SurveyedFile } from './types.js';

/** What the person asked for. */
export interface MigrateOptions {
  /** Files or folders, relative to `root`. */
  readonly paths: readonly string[];
  /** Absolute folder of the run; the manifest is written there. */
  readonly root: string;
  readonly allowDirty: boolean;
  readonly choices: PlanChoices;
  /** Leave a comment at each place that is refused. */
  readonly mark: boolean;
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
  const manifest = await readManifest(root);
  const found = await scan(options.paths, root);
  const known = knownNames(manifest, found, root);
  const drafted = draft(await surveyed(found, options), options.choices, root, known);
  const planned: Outcome = {
    root,
    scan: found,
    ...withMarks(drafted, options),
    stored: undefined,
    applied: undefined,
    dependencies: [],
  };
  if (planned.rewritten.length === 0) return planned;
  const decided = await ports.decide(planned);
  if (decided === undefined) return planned;
  const narrower = { ...planned, ...withMarks(narrowed(drafted, decided), options) };
  if (narrower.rewritten.length === 0) return planned;
  return carryOut(narrower, manifest, options, ports.progress);
}

function withMarks({ plan, rewritten }: Draft, { mark }: MigrateOptions): Draft {
  return { plan, rewritten: mark ? marked(rewritten, plan.refusals) : rewritten };
}

function knownNames(manifest: Manifest, { references, files }: Scan, root: string): KnownNames {
  const names = manifest.secrets.map(({ name }) => name);
  return {
    inUse: new Set([...references, ...names]),
    pending: pendingPlaces(manifest, files, root),
  };
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
