import { check } from './check.js';
import type { PlanChoices } from './plan/choices.js';
import { plan } from './plan/index.js';
import { rewrite } from './rewrite/index.js';
import type {
  CredentialSite,
  Plan,
  RefusalReason,
  RewrittenFile,
  SurveyedFile,
  Worse,
} from './types.js';

/** A plan together with the edits that it makes. */
export interface Draft {
  readonly plan: Plan;
  readonly rewritten: readonly RewrittenFile[];
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
  inUse: ReadonlySet<string>,
): Draft {
  for (let current = files; ;) {
    const planned = plan(current, choices, root, inUse);
    const rewritten = rewrite(planned);
    const worse = check(rewritten, root);
    if (worse.length === 0) return { plan: planned, rewritten };
    current = withObstacles(current, worse);
  }
}

function withObstacles(files: readonly SurveyedFile[], worse: readonly Worse[]): SurveyedFile[] {
  return files.map((file) => {
    const problem = worse.find((one) => one.file.file === file);
    if (problem === undefined) return file;
    const culprits = culpritsOf(problem);
    const sites = file.sites.map((site) =>
      culprits.has(site.expression[0]) ? humbler(site, problem.reason) : site,
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

/**
 * Starts of the expressions whose replacement stands on the line of a problem; where none does, of
 * all that are still to change.
 */
function culpritsOf({ file: { file, edits }, at }: Worse): Set<number> {
  const movable = file.sites.filter(({ obstacle }) => obstacle === undefined);
  const near = movable.filter((site) => {
    const shift = shiftBefore(edits, site.expression[0]);
    const [start, end] = wholeLines(file.text, site.expression);
    return at.some((offset) => offset - shift >= start && offset - shift <= end);
  });
  return new Set((near.length > 0 ? near : movable).map(({ expression }) => expression[0]));
}

function shiftBefore(edits: RewrittenFile['edits'], offset: number): number {
  return edits
    .filter(({ range }) => range[1] <= offset)
    .reduce((shift, { range, text }) => shift + text.length - (range[1] - range[0]), 0);
}

function wholeLines(text: string, [start, end]: readonly [number, number]): [number, number] {
  const lineEnd = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? text.length : lineEnd];
}
