import { HOLE } from './constant.js';
import { entropyOf } from './entropy.js';
import { VALUE_RULES } from './rules/values/index.js';
import type { Stretch, ValueRule } from './rules/values/value-rule.js';
import { isPlaceholder } from './value.js';

/** A stretch of a string that a rule knows. */
export interface Match {
  readonly rule: ValueRule;
  readonly stretch: Stretch;
}

/** What a pattern is shown of a string; credentials are far shorter, and some patterns are not linear. */
const LONGEST = 16_384;

/** Shorter than this is no value that a rule could know: `a://:b@c`. */
const SHORTEST = 8;

/**
 * The credentials in a string that the value rules know; none overlaps another.
 * @param near words of what the string is bound to
 */
export function matchesOf(text: string, near: readonly string[]): Match[] {
  if (text.length < SHORTEST) return [];
  const shown = text.slice(0, LONGEST);
  return rulesFor(shown, near).reduce<Match[]>(
    (matches, rule) =>
      stretchesOf(rule, shown).reduce(
        (known, stretch) =>
          isSound(rule, shown.slice(stretch.start, stretch.end))
            ? withMatch(known, { rule, stretch: liftedStretch(rule, stretch, shown) })
            : known,
        matches,
      ),
    [],
  );
}

const KNOWN_ALONE = VALUE_RULES.filter(({ near }) => !near);
const KNOWN_BY_NAME = VALUE_RULES.filter(({ near }) => near);

function rulesFor(text: string, near: readonly string[]): ValueRule[] {
  const named = KNOWN_BY_NAME.filter((rule) => rule.near?.some((word) => near.includes(word)));
  return [...KNOWN_ALONE, ...named].filter(({ keywords }) =>
    keywords.some((keyword) => text.includes(keyword)),
  );
}

/** Of two matches that overlap the longer stays, and of two alike the first. */
function withMatch(matches: Match[], match: Match): Match[] {
  const rivals = matches.filter(({ stretch }) => overlap(stretch, match.stretch));
  const outdone = rivals.every(({ stretch }) => length(stretch) < length(match.stretch));
  return outdone ? [...matches.filter((known) => !rivals.includes(known)), match] : matches;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function length({ start, end }: Stretch): number {
  return end - start;
}

function stretchesOf({ search }: ValueRule, text: string): readonly Stretch[] {
  if (typeof search === 'function') return search(text);
  return Array.from(text.matchAll(search), (match) => {
    const secret = match.groups?.['secret'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(secret);
    return { start, end: start + secret.length };
  });
}

/** Scheme, user and what leads to a password are no longer than this. */
const LONGEST_HEAD = 300;

/**
 * A URL that is written out is itself the credential: host and password belong together.
 * Where the program fills in a part of it, only the password can be lifted.
 */
function liftedStretch(rule: ValueRule, { start, end }: Stretch, text: string): Stretch {
  if (rule.kind !== 'connection-url') return { start, end };
  let from = start;
  while (from > 0 && start - from < LONGEST_HEAD && !/[\s"'`<>]/.test(text.charAt(from - 1)))
    from -= 1;
  const url = /^[^\s"'`<>]*/.exec(text.slice(from))?.[0] ?? '';
  return url.includes(HOLE) ? { start, end } : { start: from, end: from + url.length };
}

function isSound(rule: ValueRule, value: string): boolean {
  if (value.includes(HOLE) || isPlaceholder(value)) return false;
  return rule.entropy === undefined || entropyOf(value) >= rule.entropy;
}
