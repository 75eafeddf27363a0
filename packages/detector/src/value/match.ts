import { everyMatch } from '../every-match.js';
import { HOLE } from '../program/constant.js';
import { entropyOf } from './entropy.js';
import { isFiller } from './filler.js';
import { anyOf } from './keyword-pattern.js';
import { rulesBeside } from './named-rules.js';
import { VALUE_RULES } from '../rules/values/index.js';
import type { Stretch, ValueRule } from '../rules/values/value-rule.js';
import { isUuid, shapeOf } from './shape.js';
import { isPlaceholder } from './placeholder.js';
import { wordsOf } from '../name/words.js';

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

/** Few strings hold any of their keywords, which is asked of all of them at once. */
const TELLING = KNOWN_ALONE.filter(({ presence }) => !presence);
const ANY_KEYWORD = new RegExp(anyOf(TELLING.flatMap(({ keywords }) => keywords)));

/** Their keywords stand in any text. */
const PLAIN = KNOWN_ALONE.filter(({ presence }) => presence);

function rulesFor(text: string, near: readonly string[]): readonly ValueRule[] {
  const alone = ANY_KEYWORD.test(text) ? KNOWN_ALONE : PLAIN;
  const asked = alone.filter(({ keywords }) => keywords.some((keyword) => text.includes(keyword)));
  return [...asked, ...rulesAskedFor(text, near)];
}

/** A UUID is an id of a service more often than its key: a word must say that it is one. */
function rulesAskedFor(value: string, near: readonly string[]): readonly ValueRule[] {
  const rules = rulesBeside(near);
  if (rules.length === 0 || isWords(value)) return [];
  return isUuid(value) && !near.some((word) => SAYS_CREDENTIAL.test(word)) ? [] : rules;
}

/** Letters at random change their case so often that their words are shorter on average. */
const SHORT_WORD = 4;

/** Words run together name something, though as long as a key: `OrderStateTransitionError`. */
export function isWords(value: string): boolean {
  if (/\d/.test(value) || shapeOf(value) !== 'identifier') return false;
  return wordsOf(value).length * SHORT_WORD <= value.length;
}

const SAYS_CREDENTIAL =
  /^(?:api|auth|access|pat|pass)$|(?:keys?|tokens?|secrets?|password|credentials?)$/;

/** The rules that know the whole of a value once they hear what stands beside it. */
export function matchesBeside(value: string, near: readonly string[]): readonly ValueRule[] {
  return rulesAskedFor(value, near).filter((rule) => isWhole(rule, value) && isSound(rule, value));
}

function isWhole(rule: ValueRule, value: string): boolean {
  return stretchesOf(rule, value).some(({ start, end }) => start === 0 && end === value.length);
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
  return everyMatch(search, text).map((match) => {
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
  if (!isChosen(rule) && isFiller(value)) return false;
  return rule.entropy === undefined || entropyOf(value) >= rule.entropy;
}

/** People choose `123456` for a password; no one is given a token like it. */
function isChosen({ kind }: ValueRule): boolean {
  return kind === 'connection-url' || kind === 'password';
}
