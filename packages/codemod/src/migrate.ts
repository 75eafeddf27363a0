import type { Detection } from './detection.js';
import { copiesOf } from './copies/index.js';
import type { Draft } from './draft.js';
import { removeAbandonedLock } from './lock.js';
import { readManifest } from './manifest/index.js';
import { pendingPlaces } from './manifest/pending.js';
import type { Manifest } from './manifest/schema.js';
import type { PlanChoices } from './plan/choices.js';
import { rewrite } from './rewrite/index.js';
import { requireWhollyStaged, scan, type Selection } from './scan/index.js';
import type { StorageChoices } from './store/choices.js';
import type { Access } from './service/connect.js';
import type { KnownNames, Outcome, Plan, Progress, Scan } from './types.js';

/** What the person asked for. */
export interface MigrateOptions {
  /** Files or folders, relative to `root`. */
  readonly paths: readonly string[];
  /** Absolute folder of the run; the manifest is written there. */
  readonly root: string;
  /** Which of the files are looked at. */
  readonly selection: Selection;
  /** Patterns of files that are not, as in a `.gitignore` in the root. */
  readonly ignored: readonly string[];
  /** Whether what the project's ESLint ignores is left out as well. */
  readonly eslintIgnores: boolean;
  /** What counts as a credential. */
  readonly detection: Detection;
  readonly allowDirty: boolean;
  /** Absolute path of the report for people, if one is written. */
  readonly report: string | undefined;
  readonly choices: PlanChoices;
  /** Leave a comment at each place that is refused. */
  readonly mark: boolean;
  /** The range under which the runtime is added to `package.json`. */
  readonly runtimeVersion: string;
  readonly access: Access;
  readonly storage: StorageChoices;
}

/** What the pipeline asks of whoever runs it. */
export interface MigratePorts {
  /**
   * Shows the plan, also where that is empty, and answers with what shall be carried out; undefined:
   * nothing. It may narrow the plan and rename what is in it; it never adds.
   */
  readonly decide: (planned: Outcome, known: KnownNames) => Promise<Plan | undefined>;
  /** Called before the first secret is looked for or stored, and after each. */
  readonly progress: Progress;
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
  const found = await scan(options.paths, root, options);
  const known = knownNames(manifest, found, root);
  const drafted = await draftOf(found, options, known);
  const planned: Outcome = {
    root,
    scan: found,
    ...(await finished(drafted, options)),
    copies: await copiesOf(found, drafted.plan, root),
    stored: undefined,
    applied: undefined,
    dependencies: [],
    declarations: [],
  };
  if (planned.rewritten.length === 0) await removeAbandonedLock(root);
  const decided = await ports.decide(planned, known);
  if (decided === undefined) return planned;
  const narrower = { ...planned, ...(await finished(narrowed(drafted, decided), options)) };
  if (narrower.rewritten.length === 0) return planned;
  if (options.selection.of === 'staged') await requireWhollyStaged(narrower.rewritten, root);
  const { carryOut } = await import('./carry-out.js');
  return carryOut(narrower, manifest, options, ports.progress);
}

/** TypeScript is loaded here, and only where there is something to plan. */
async function draftOf(found: Scan, options: MigrateOptions, known: KnownNames): Promise<Draft> {
  if (found.files.length === 0) return { plan: { secrets: [], refusals: [] }, rewritten: [] };
  const { draft, surveyed } = await import('./draft.js');
  const files = await surveyed(found, options.choices);
  return draft(files, options.choices, options.root, known);
}

/** With the comments that were asked for, and in the layout that the project's formatter gives. */
async function finished(drafted: Draft, options: MigrateOptions): Promise<Draft> {
  const { plan, rewritten } = await withComments(drafted, options);
  if (rewritten.length === 0) return drafted;
  const { layOut } = await import('./layout/index.js');
  return { plan, rewritten: await layOut(rewritten, options.root) };
}

async function withComments({ plan, rewritten }: Draft, { mark }: MigrateOptions): Promise<Draft> {
  if (plan.refusals.length === 0) return { plan, rewritten };
  const { marked, suppressed } = await import('./mark/index.js');
  const all = suppressed(rewritten, plan.refusals);
  return { plan, rewritten: mark ? marked(all, plan.refusals) : all };
}

function knownNames(manifest: Manifest, { references, files }: Scan, root: string): KnownNames {
  const names = manifest.secrets.map(({ name }) => name);
  return {
    inUse: new Set([...references, ...names]),
    pending: pendingPlaces(manifest, files, root),
  };
}

function narrowed(drafted: Draft, decided: Plan): Draft {
  return decided === drafted.plan ? drafted : { plan: decided, rewritten: rewrite(decided) };
}
