import { statSync } from 'node:fs';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import type { Rival } from './rivals.js';

/** What linting a folder took, in milliseconds. */
export interface Measured {
  readonly files: number;
  /** In megabytes. */
  readonly size: number;
  /** All that ESLint does without any rule: parsing, scopes, its walk over the tree. */
  readonly base: number;
  /** What the rules of each rival added, by its name. */
  readonly added: ReadonlyMap<string, number>;
}

/**
 * Lints the JavaScript and TypeScript of a folder with the rules of some rivals at once. ESLint keeps
 * the time of each rule, so that all are measured on the same trees and in the same minutes.
 * @param rivals in their order: what one reads from the tree, the next finds ready
 */
export async function measure(folder: string, rivals: readonly Rival[]): Promise<Measured> {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: configOf(rivals),
    allowInlineConfig: false,
    stats: true,
  });
  const results = await eslint.lintFiles(['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}']);
  const parsed = results.filter(({ fatalErrorCount }) => fatalErrorCount === 0);
  return {
    files: parsed.length,
    size: sum(parsed.map(({ filePath }) => statSync(filePath).size)) / 1e6,
    base: sum(parsed.map(baseOf)),
    added: new Map(rivals.map((rival) => [rival.name, sum(parsed.map(timeOf(rival)))])),
  };
}

function configOf(rivals: readonly Rival[]): Linter.Config {
  return {
    files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    plugins: Object.fromEntries(rivals.map(({ prefix, plugin }) => [prefix, plugin])),
    rules: Object.fromEntries(
      rivals.flatMap(({ prefix, rules, options }) =>
        rules.map((rule) => [`${prefix}/${rule}`, options ? ['error', options] : 'error']),
      ),
    ),
  };
}

function passesOf({ stats }: ESLint.LintResult) {
  return stats?.times.passes ?? [];
}

function baseOf(result: ESLint.LintResult): number {
  return sum(
    passesOf(result).map(({ total, rules = {} }) => {
      return total - sum(Object.values(rules).map((rule) => rule.total));
    }),
  );
}

function timeOf({ prefix }: Rival): (result: ESLint.LintResult) => number {
  return (result) =>
    sum(
      passesOf(result).flatMap(({ rules = {} }) =>
        Object.entries(rules).map(([id, { total }]) => (id.startsWith(`${prefix}/`) ? total : 0)),
      ),
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
