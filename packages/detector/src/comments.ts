import { everyMatch } from './every-match.js';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Candidate } from './program/candidates.js';
import type { Customization } from './custom/customize.js';
import type { Confidence, Finding } from './finding.js';
import { judge } from './judge/judge.js';
import { nameVerdict } from './name/name.js';
import type { Secret } from './secret.js';
import { wordsOf } from './name/words.js';

/** A name and what it is said to be: `password: hunter2`, `API_KEY = "…"`, `const secret = '…'`. */
const SAID =
  /(?<name>[a-z_$][\w$.-]{2,60}["']?)\s{0,4}[:=]\s{0,4}(?<quote>["'`]?)(?<value>[^\s"'`,;]{3,200})\k<quote>/gi;

/** Longer comments are licences, or bundled code. */
const LONGEST = 20_000;

/**
 * The credentials in comments. One is not run and cannot be rewritten, so that a format that only a
 * credential has is worth `medium`, and what a name says is worth `low`.
 */
export function commentFindings(
  comments: readonly TSESTree.Comment[],
  { inTest, custom, minimumConfidence }: Asked,
): Finding[] {
  return comments
    .filter(({ value }) => value.length <= LONGEST)
    .flatMap((comment) => [
      ...byValue(comment, inTest, custom),
      ...(minimumConfidence === 'low' ? byName(comment, inTest) : []),
    ]);
}

/** What is known of the file, and what matters of it. */
interface Asked {
  readonly inTest: boolean;
  readonly custom: Customization | undefined;
  readonly minimumConfidence: Confidence;
}

function byValue(
  comment: TSESTree.Comment,
  inTest: boolean,
  custom: Customization | undefined,
): Finding[] {
  return judge(candidateOf(comment, 0, comment.value), inTest, custom)
    .filter(({ evidence: [{ by }], kind, value }) => by === 'value' && !isExample(kind, value))
    .map((finding) => ({ ...finding, confidence: 'medium' }));
}

/** `http://proxy_user:proxy_password@proxy` shows in which order they go. */
function isExample(kind: Finding['kind'], url: Secret): boolean {
  return kind === 'connection-url' && wordsOf(url.reveal()).some((word) => SHOWN.has(word));
}

const SHOWN: ReadonlySet<string> = new Set(['user', 'username', 'pass', 'password', 'passwd']);

function byName(comment: TSESTree.Comment, inTest: boolean): Finding[] {
  return everyMatch(SAID, comment.value).flatMap(({ index, groups = {}, 0: whole }) => {
    const { name = '', quote = '', value = '' } = groups;
    const bare = name.replace(/["']$/, '');
    if (quote === '' && nameVerdict(bare)?.held !== 'made-up') return [];
    const start = index + whole.length - quote.length - value.length;
    return judge(candidateOf(comment, start, value, bare), inTest).map((finding) => ({
      ...finding,
      confidence: 'low' as const,
    }));
  });
}

/** The delimiter of a comment is two characters long. */
function candidateOf(
  comment: TSESTree.Comment,
  start: number,
  text: string,
  name?: string,
): Candidate {
  const from = comment.range[0] + 2 + start;
  const { range } = comment;
  const piece = {
    text,
    raw: text,
    content: [from, from + text.length],
    expression: range,
  } as const;
  return {
    constant: { node: comment, text, pieces: [piece] },
    binding: name === undefined ? undefined : { name, says: name, how: 'assigned' },
    delivery: undefined,
    mayHaveFormat: true,
  };
}
