import { createRequire } from 'node:module';
import { relative, sep } from 'node:path';
import type { Report, ReportedProblem, ReportedResult } from '@secretlift/detector/sarif';
import type { ESLint, Linter } from 'eslint';
import { ruleOf } from './rule.js';

const { version } = createRequire(import.meta.url)('eslint/package.json') as {
  readonly version: string;
};

/**
 * What ESLint found, as a report on the repository.
 *
 * @param rulesMeta of the rules that have results
 * @param root absolute folder that paths become relative to
 */
export function reportOf(
  results: readonly ESLint.LintResult[],
  rulesMeta: ESLint.LintResultData['rulesMeta'],
  root: string,
): Report {
  const found = results.flatMap(({ filePath, messages }) => {
    const path = relative(root, filePath).split(sep).join('/');
    return messages.map((message) => ({ path, message }));
  });
  const ids = new Set(found.flatMap(({ message }) => message.ruleId ?? []));
  return {
    tool: { name: 'ESLint', version, url: 'https://eslint.org' },
    rules: [...ids].map((id) => ruleOf(id, rulesMeta[id])),
    results: found.flatMap(({ path, message }) => resultOf(path, message)),
    problems: found.flatMap(({ path, message }) => problemOf(path, message)),
  };
}

function resultOf(path: string, found: Linter.LintMessage): ReportedResult[] {
  const { ruleId, severity, message } = found;
  if (ruleId === null) return [];
  const level = severity === 2 ? 'error' : 'warning';
  return [{ ruleId, level, message, place: placeOf(path, found) }];
}

/** A message without a rule: of the parser, which can quote the source, or of ESLint about itself. */
function problemOf(path: string, found: Linter.LintMessage): ReportedProblem[] {
  const { ruleId, fatal, message } = found;
  if (ruleId !== null) return [];
  const said =
    fatal === true ? 'The file does not parse, so nothing was looked for in it.' : message;
  return [{ message: said, place: placeOf(path, found) }];
}

/** A parser can leave out the place, and a processor the end of it. */
function placeOf(path: string, { line, column, endLine, endColumn }: Linter.LintMessage) {
  return {
    path,
    startLine: Math.max(line, 1),
    startColumn: Math.max(column, 1),
    endLine: endLine ?? undefined,
    endColumn: endColumn ?? undefined,
  };
}
