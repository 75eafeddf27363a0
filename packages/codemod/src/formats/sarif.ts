import { CREDENTIALS, sarifLog, type ReportedRule } from '@secretlift/detector/sarif';
import type { FindingEntry, MigrationDocument } from '../documents/migration.js';
import { standing } from './standing.js';

/** SARIF 2.1.0, for GitHub code scanning and whatever else reads it. */
export function sarif(document: MigrationDocument): string {
  const all = standing(document);
  const rules = new Map(all.map(({ finding }) => [finding.rule, ruleOf(finding)]));
  return sarifLog({
    tool: {
      name: document.tool.name,
      version: document.tool.version,
      url: 'https://github.com/secretlift/secretlift',
    },
    rules: [...rules.values()],
    results: all.map(({ finding, level, message }) => ({
      ruleId: finding.rule,
      level,
      message,
      place: { path: finding.file, startLine: finding.line, startColumn: finding.column },
    })),
    problems: document.passedOver.map(({ file, reason }) => ({
      message: `Not looked at: ${reason}.`,
      place: { path: file, startLine: 1, startColumn: 1 },
    })),
  });
}

function ruleOf({ rule, what }: FindingEntry): ReportedRule {
  return { id: rule, description: `Hardcoded ${what}`, level: 'error', ...CREDENTIALS };
}
