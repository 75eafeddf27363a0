import type { Finding } from '@secretlift/detector';
import { refusalText } from '../refusals.js';
import type { Outcome, PlannedPlace, PlannedSecret, RewrittenFile } from '../types.js';
import { describedCopies } from './copies.js';
import { costOf } from './cost.js';
import { maskedDiff } from './diff.js';
import { exitCode } from './exit-code.js';
import { position } from './place.js';
import { shortPath } from '../short-path.js';

/** The machine-readable report: one JSON document that ends in a line feed. Values are masked. */
export function jsonReport(outcome: Outcome): string {
  const { scan, plan, root } = outcome;
  const document = {
    version: 1,
    status: status(outcome),
    exitCode: exitCode(outcome),
    filesRead: scan.read,
    passedOver: scan.passedOver.map((one) => ({
      ...one,
      path: undefined,
      file: shortPath(one.path, root),
    })),
    findings: scan.files.flatMap((file) =>
      file.findings.map((finding) => ({
        ...position(file, finding.range[0], root),
        ...described(finding),
      })),
    ),
    secrets: plan.secrets.map((secret) => secretEntry(secret, outcome)),
    refusals: plan.refusals.map(({ file, finding, reason }) => ({
      ...position(file, finding.range[0], root),
      ...described(finding),
      reason,
      why: refusalText(reason).why,
      next: refusalText(reason).next,
      byDefault: refusalText(reason).byDefault === true,
    })),
    copies: describedCopies(outcome),
    files: outcome.rewritten.map((file) => fileEntry(file, outcome)),
    dependencies: outcome.dependencies.map(({ path }) => shortPath(path, root)),
    declarations: outcome.declarations.map((path) => shortPath(path, root)),
    cost: costOf(plan.secrets),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function status({ plan, stored }: Outcome): 'nothing-found' | 'planned' | 'carried-out' {
  if (stored !== undefined) return 'carried-out';
  return plan.secrets.length > 0 ? 'planned' : 'nothing-found';
}

function described({ rule, kind, what, binding, confidence, inTest }: Finding) {
  return { rule, kind, what, binding, confidence, inTest };
}

function secretEntry(secret: PlannedSecret, { stored, root }: Outcome) {
  const { name, content, places } = secret;
  const outcome = stored?.find((one) => one.name === name) ?? { status: 'planned' };
  return {
    name,
    keys: content.form === 'json' ? [...content.entries.keys()] : [],
    ...outcome,
    places: places.map((place) => placeEntry(place, root)),
  };
}

function placeEntry({ file, site, binding, accessor, key }: PlannedPlace, root: string) {
  return {
    ...position(file, site.range[0], root),
    binding,
    accessor,
    key,
    backDoor: site.backDoor,
  };
}

function fileEntry(rewritten: RewrittenFile, { applied, scan, root }: Outcome) {
  const outcome = applied?.find(({ file }) => file === rewritten.file);
  const secrets = scan.files.flatMap(({ findings }) => findings.map(({ value }) => value));
  const { file, lines } = maskedDiff(rewritten, secrets, root);
  return {
    file,
    status: outcome?.status ?? 'planned',
    reason: outcome?.status === 'left' ? outcome.reason : undefined,
    diff: lines,
  };
}
