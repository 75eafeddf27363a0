import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { candidatesOf } from './program/candidates.js';
import { commentFindings } from './comments.js';
import type { Customization } from './custom/customize.js';
import { excuses } from './directives.js';
import type { Confidence, Finding } from './finding.js';
import { judge } from './judge/judge.js';
import type { Outline } from './program/outline.js';
import { cluesIn, type Clues } from './prefilter/clues.js';
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
  /** What an {@link OutlineCollector} has collected of it, where one was shown its nodes. */
  readonly outline?: Outline | undefined;
}

export interface DetectOptions {
  /** Leave out findings below this. Default `medium`. */
  readonly minimumConfidence?: Confidence;
  /** Whether `eslint-disable` comments excuse findings. Default true; ESLint applies them itself. */
  readonly eslintDirectives?: boolean;
  /** What people have added and left out: see {@link customize}. */
  readonly custom?: Customization | undefined;
}

/**
 * Finds the hardcoded credentials of a program.
 * Pure and synchronous; findings are ordered by place, and no two overlap.
 */
export function detect(source: Source, options: DetectOptions = {}): Finding[] {
  const clues = cluesIn(source.text, options.minimumConfidence, options.custom);
  return clues ? detectBy(clues, source, options) : [];
}

/**
 * The same where the text was asked already.
 * @param clues of the text, or `EVERYTHING`
 */
export function detectBy(clues: Clues, source: Source, options: DetectOptions = {}): Finding[] {
  const { minimumConfidence = 'medium', eslintDirectives = true, custom } = options;
  const { text, program, filename } = source;
  if (custom?.coversFile(filename) === false) return [];
  const inTest = isTestFile(filename);
  const comments = program.comments ?? [];
  const inCode = candidatesOf(source, clues, custom).flatMap((candidate) =>
    judge(candidate, inTest, custom),
  );
  const inQuestion =
    custom?.comments === false ? [] : commentsInQuestion(comments, clues, minimumConfidence);
  const inComments = commentFindings(inQuestion, { inTest, custom, minimumConfidence });
  const findings = [...inCode, ...inComments].filter(
    ({ confidence }) => RANK[confidence] >= RANK[minimumConfidence],
  );
  if (findings.length === 0) return findings;
  const isExcused = excuses(text, comments, eslintDirectives);
  return withoutOverlaps(
    findings
      .filter(({ range }) => !isExcused(range))
      .filter((finding) => custom?.isWanted(finding) !== false),
  );
}

/** What a name says of a string in a comment is worth a look at most. */
function commentsInQuestion(
  comments: readonly TSESTree.Comment[],
  { formats, places, formatPlaces }: Clues,
  minimumConfidence: Confidence,
): readonly TSESTree.Comment[] {
  if (minimumConfidence === 'low')
    return comments.filter(({ range }) => places?.touch(range) !== false);
  return formats ? comments.filter(({ range }) => formatPlaces?.touch(range) !== false) : [];
}

const RANK = { low: 0, medium: 1, high: 2 } as const satisfies Record<Confidence, number>;

function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  let end = 0;
  return findings
    .toSorted(
      (one, other) =>
        one.range[0] - other.range[0] || RANK[other.confidence] - RANK[one.confidence],
    )
    .filter(({ range }) => {
      const free = range[0] >= end;
      if (free) end = range[1];
      return free;
    });
}
