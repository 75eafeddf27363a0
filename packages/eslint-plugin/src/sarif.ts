import { sarifLog } from '@secretlift/detector/sarif';
import type { ESLint } from 'eslint';
import { reportOf } from './sarif/report.js';
import { repositoryAround } from './sarif/repository.js';

/**
 * Formatter for ESLint: the results of all rules as SARIF 2.1.0, with what a code scanner shows beside
 * them. Neither source text nor the message of a parser is in it, which can quote the source.
 */
export default function sarif(
  results: ESLint.LintResult[],
  { cwd, rulesMeta }: ESLint.LintResultData,
): string {
  return sarifLog(reportOf(results, rulesMeta, repositoryAround(cwd)));
}
