import { z } from 'zod';
import { MERGED, type MergedDocument } from '../documents/merged.js';
import { MIGRATION, type MigrationDocument } from '../documents/migration.js';
import { schemaUrl } from '../documents/schema-url.js';
import { MigrationError } from '../errors.js';

/** A report as it was read: where, and what. */
export interface ReadReport {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads reports of `migrate-secrets --json`, or merged ones, and joins them by the names of their
 * repositories; of one repository, the latest counts.
 *
 * @throws MigrationError where a text is no such report
 */
export function mergedReports(texts: readonly ReadReport[], version: string): MergedDocument {
  const latest = new Map<string, MigrationDocument>();
  for (const report of texts.flatMap(reportsIn)) {
    const known = latest.get(report.repository.name);
    if (known === undefined || known.finishedAt <= report.finishedAt)
      latest.set(report.repository.name, report);
  }
  const reports = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
  return {
    $schema: schemaUrl('merged'),
    version: 1,
    tool: { name: 'migrate-secrets', version },
    exitCode: reports.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
    totals: totalsOf(reports),
    reports,
  };
}

const EITHER = z.union([MIGRATION, MERGED]);

function reportsIn({ path, text }: ReadReport): MigrationDocument[] {
  const parsed = EITHER.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new MigrationError(
      'not-a-report',
      `${path} is no report of migrate-secrets.`,
      'Make it with: migrate-secrets --dry-run --json',
    );
  return 'reports' in parsed.data ? parsed.data.reports : [parsed.data];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function totalsOf(reports: readonly MigrationDocument[]): MergedDocument['totals'] {
  const findings = reports.flatMap((report) => report.findings);
  const withFate = (fate: MigrationDocument['findings'][number]['fate']) =>
    findings.filter((finding) => finding.fate === fate).length;
  const dollars = reports.reduce((sum, { cost }) => sum + cost.secretsPerMonthInDollars, 0);
  return {
    repositories: reports.length,
    findings: findings.length,
    planned: withFate('planned'),
    lifted: withFate('lifted'),
    failed: withFate('failed'),
    refused: withFate('refused'),
    exempt: withFate('exempt'),
    secrets: reports.reduce((sum, { secrets }) => sum + secrets.length, 0),
    secretsPerMonthInDollars: Math.round(dollars * 100) / 100,
  };
}
