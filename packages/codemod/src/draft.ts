import { checker } from './check/index.js';
import { importedAmong } from './importers.js';
import { packageFinder } from './packages.js';
import type { PlanChoices } from './plan/choices.js';
import { plan } from './plan/index.js';
import { rewrite } from './rewrite/index.js';
import { isEntryModule } from './survey/entry-module.js';
import { survey } from './survey/index.js';
import type {
  CredentialSite,
  KnownNames,
  Plan,
  RefusalReason,
  RewrittenFile,
  Scan,
  SurveyedFile,
  Worse,
} from './types.js';

/** A plan together with the edits that it makes. */
export interface Draft {
  readonly plan: Plan;
  readonly rewritten: readonly RewrittenFile[];
}

/**
 * The files with findings, surveyed in their surroundings: their packages, and who imports them.
 * The latter is asked only of modules that could await at their top level, since it takes reading
 * the whole program again.
 */
export async function surveyed(
  { files, paths }: Scan,
  { includeTests }: PlanChoices,
): Promise<SurveyedFile[]> {
  const owner = packageFinder();
  const modules = files.map(({ path }) => path).filter((path) => isEntryModule(path, owner(path)));
  const imported = await importedAmong(modules, paths);
  const isImported = (path: string) => imported.has(path);
  return survey(files, { owner, isImported, includeTests });
}

/**
 * Plans and rewrites in memory until the check is content: a site that makes its program worse is
 * tried with its plainest rewrite, then refused, and the rest is planned again. Every round takes
 * something from at least one site.
 */
export function draft(
  files: readonly SurveyedFile[],
  choices: PlanChoices,
  root: string,
  known: KnownNames,
): Draft {
  const check = checker(root);
  for (let current = files; ;) {
    const planned = plan(current, choices, root, known);
    const rewritten = rewrite(planned);
    const worse = check(rewritten);
    if (worse.length === 0) return { plan: planned, rewritten };
    current = withObstacles(current, worse);
  }
}

function withObstacles(files: readonly SurveyedFile[], worse: readonly Worse[]): SurveyedFile[] {
  return files.map((file) => {
    const problem = worse.find((one) => one.file.file === file);
    if (problem === undefined) return file;
    const culprits = new Set(problem.culprits);
    const sites = file.sites.map((site) =>
      culprits.has(site) ? humbler(site, problem.reason) : site,
    );
    return { ...file, sites };
  });
}

/** An `await` or a getter is tried as a plain synchronous call first. */
function humbler(site: CredentialSite, obstacle: RefusalReason): CredentialSite {
  if (site.mayAwait || site.getter !== undefined) return plain(site);
  return { ...site, obstacle, username: undefined };
}

function plain(site: CredentialSite): CredentialSite {
  const synchronous = { mayAwait: false, getter: undefined };
  const username = site.username && { ...site.username, ...synchronous };
  return { ...site, ...synchronous, username };
}
