import type { Finding } from '@secretlift/detector';
import type { MigrationDocument, RefusalEntry } from '../documents/migration.js';
import { schemaUrl } from '../documents/schema-url.js';
import { refusalPage, refusalText } from '../refusals.js';
import { describedCopies } from '../report/copies.js';
import { costLines, costOf } from '../report/cost.js';
import { exitCode } from '../report/exit-code.js';
import { position } from '../report/place.js';
import { shortPath } from '../short-path.js';
import type { Outcome, PassedOver, Refusal } from '../types.js';
import { fateTeller } from './fates.js';
import { fileEntry } from './files.js';
import { policies, type PolicyContext } from './policies.js';
import { secretEntry } from './secrets.js';
import { stayingEntries } from './staying.js';

/** What a run does not know of itself. */
export interface Circumstances extends PolicyContext {
  /** The version of this package. */
  readonly version: string;
  readonly repository: MigrationDocument['repository'];
  readonly finishedAt: Date;
}

/**
 * The whole run as one plain document, from which every report for programs and for the browser is
 * made. Values are masked, so that whoever has the document has none of them.
 */
export function migrationDocument(
  outcome: Outcome,
  { version, repository, finishedAt, ...context }: Circumstances,
): MigrationDocument {
  const { scan, plan, root } = outcome;
  return {
    $schema: schemaUrl('migration'),
    version: 1,
    tool: { name: 'migrate-secrets', version },
    repository,
    finishedAt: finishedAt.toISOString(),
    status: status(outcome),
    exitCode: exitCode(outcome),
    filesRead: scan.read,
    passedOver: scan.passedOver.map((one) => passedOverEntry(one, root)),
    findings: findingEntries(outcome),
    secrets: plan.secrets.map((secret) => secretEntry(secret, outcome)),
    refusals: plan.refusals.map((refusal) => refusalEntry(refusal, root)),
    staying: stayingEntries(outcome),
    copies: describedCopies(outcome).map((copy) => ({ ...copy, lines: [...copy.lines] })),
    files: outcome.rewritten.map((file) => fileEntry(file, outcome)),
    dependencies: outcome.dependencies.map(({ path }) => shortPath(path, root)),
    declarations: outcome.declarations.map((path) => shortPath(path, root)),
    cost: costEntry(outcome),
    policies: policies(outcome, context),
  };
}

function status({ plan, stored }: Outcome): MigrationDocument['status'] {
  if (stored !== undefined) return 'carried-out';
  return plan.secrets.length > 0 ? 'planned' : 'nothing-found';
}

function passedOverEntry({ path, reason, detail }: PassedOver, root: string) {
  return { reason, detail, file: shortPath(path, root) };
}

function findingEntries(outcome: Outcome): MigrationDocument['findings'] {
  const fateOf = fateTeller(outcome);
  return outcome.scan.files.flatMap((file) =>
    file.findings.map((finding) => ({
      ...position(file, finding.range[0], outcome.root),
      ...described(finding),
      ...fateOf(file, finding),
    })),
  );
}

function refusalEntry({ file, finding, reason }: Refusal, root: string): RefusalEntry {
  const { why, next, byDefault } = refusalText(reason);
  const about = { reason, why, next, page: refusalPage(reason), byDefault: byDefault === true };
  return { ...position(file, finding.range[0], root), ...described(finding), ...about };
}

function described({ rule, kind, what, binding, confidence, inTest }: Finding) {
  return { rule, kind, what, binding, confidence, inTest };
}

function costEntry({ plan: { secrets } }: Outcome): MigrationDocument['cost'] {
  const cost = costOf(secrets);
  const configuration = cost.configuration.map(({ secret, keys }) => ({ secret, keys: [...keys] }));
  return { ...cost, configuration, lines: costLines(secrets) };
}
