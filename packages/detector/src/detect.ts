import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { candidatesOf } from './candidates.js';
import type { Confidence, Finding } from './finding.js';
import { judge } from './judge.js';
import { isTestFile } from './test-file.js';

/** A parsed source file, as ESLint's `SourceCode` or `@typescript-eslint/parser` gives it. */
export interface Source {
  /** The text that the ranges of `program` index, without a BOM. */
  readonly text: string;
  /** Path of the file, for what its name says of it (a test, a declaration file); it is not read. */
  readonly filename: string;
  /** ESTree with `range`, `comments` and `tokens` where the parser has them; `parent` is not needed. */
  readonly program: TSESTree.Program;
  /** Its scopes; without them, references are not followed. */
  readonly scopeManager: TSESLint.Scope.ScopeManager | null;
  /** Child keys of each node type; those of the TypeScript ESTree where absent. */
  readonly visitorKeys?: Readonly<Record<string, readonly string[]>>;
}

export interface DetectOptions {
  /** Leave out findings below this. Default `medium`. */
  readonly minimumConfidence?: Confidence;
}

/**
 * Finds the hardcoded credentials of a program.
 * Pure and synchronous; findings are ordered by place, and no two overlap.
 */
export function detect(source: Source, options: DetectOptions = {}): Finding[] {
  const { minimumConfidence = 'medium' } = options;
  const inTest = isTestFile(source.filename);
  const findings = candidatesOf(source)
    .flatMap((candidate) => judge(candidate, inTest))
    .filter(({ confidence }) => RANK[confidence] >= RANK[minimumConfidence])
    .sort((one, other) => one.range[0] - other.range[0]);
  return findings.filter(
    ({ range }, index) => index === 0 || range[0] >= (findings[index - 1]?.range[1] ?? 0),
  );
}

const RANK = { low: 0, medium: 1, high: 2 } as const satisfies Record<Confidence, number>;
