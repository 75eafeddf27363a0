import { HOLE } from './constant.js';
import { entropyOf } from './entropy.js';
import { VALUE_RULES } from './rules/index.js';
import type { Stretch, ValueRule } from './rules/value-rule.js';
import { isPlaceholder } from './value.js';

/** A stretch of a string that a rule knows. */
export interface Match {
  readonly rule: ValueRule;
  readonly stretch: Stretch;
}

/** What a pattern is shown of a string; credentials are far shorter, and some patterns are not linear. */
const LONGEST = 16_384;

/**
 * The credentials in a string that the value rules know; none overlaps another.
 * @param near words of what the string is bound to
 */
export function matchesOf(text: string, near: readonly string[]): Match[] {
  const shown = text.slice(0, LONGEST);
  const matches: Match[] = [];
  for (const rule of VALUE_RULES) {
    if (!rule.keywords.some((keyword) => shown.includes(keyword))) continue;
    if (rule.near && !rule.near.some((word) => near.includes(word))) continue;
    for (const stretch of stretchesOf(rule, shown)) {
      if (isFree(stretch, matches) && isSound(rule, shown.slice(stretch.start, stretch.end)))
        matches.push({ rule, stretch: liftedStretch(rule, stretch, shown) });
    }
  }
  return matches;
}

function stretchesOf({ search }: ValueRule, text: string): readonly Stretch[] {
  if (typeof search === 'function') return search(text);
  return Array.from(text.matchAll(search), (match) => {
    const secret = match.groups?.['secret'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(secret);
    return { start, end: start + secret.length };
  });
}

/**
 * A URL that is written out is itself the credential: host and password belong together.
 * Where the program fills in a part of it, only the password can be lifted.
 */
function liftedStretch(rule: ValueRule, { start, end }: Stretch, text: string): Stretch {
  if (rule.kind !== 'connection-url') return { start, end };
  const from = text.slice(0, start).search(/[^\s"'`<>]*$/);
  const url = /^[^\s"'`<>]*/.exec(text.slice(from))?.[0] ?? '';
  return url.includes(HOLE) ? { start, end } : { start: from, end: from + url.length };
}

function isFree({ start, end }: Stretch, matches: readonly Match[]): boolean {
  return matches.every(({ stretch }) => end <= stretch.start || start >= stretch.end);
}

function isSound(rule: ValueRule, value: string): boolean {
  if (value.includes(HOLE) || isPlaceholder(value)) return false;
  return rule.entropy === undefined || entropyOf(value) >= rule.entropy;
}
