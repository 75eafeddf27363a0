import { anyBySign, anyOf, hasSign } from '../value/keyword-pattern.js';
import { VALUE_RULES } from '../rules/values/index.js';
import type { ValueRule } from '../rules/values/value-rule.js';

const ALONE = VALUE_RULES.filter(({ near }) => !near);

/** Whether a text holds what the rules know that need no name beside the value. */
export function holdsFormat(text: string): boolean {
  return (
    SIGNED.some((pattern) => holdsKeyword(text, pattern)) ||
    PRESENCES.some((presence) => presence.test(text))
  );
}

/** A keyword counts where its rule finds what it asks for: `test_` stands in many texts. */
function holdsKeyword(text: string, pattern: RegExp): boolean {
  const absent = new Set<ValueRule>();
  for (const match of text.matchAll(pattern)) {
    const head = match.slice(1).find(Boolean) ?? '';
    const start = match.index - head.length;
    for (const { rule, keyword, lead } of askedBy(head + match[0])) {
      if (absent.has(rule) || !text.startsWith(keyword, start - lead)) continue;
      if (
        isHead(rule, keyword) ? matchesAt(rule.search, text, start - lead) : isPresent(rule, text)
      )
        return true;
      if (!isHead(rule, keyword)) absent.add(rule);
    }
  }
  return false;
}

interface Asking {
  readonly rule: ValueRule;
  readonly keyword: string;
  /** How much of the keyword stands before what the pattern finds of it. */
  readonly lead: number;
}

const asking = new Map<string, readonly Asking[]>();

/** The patterns find the shortest of keywords that begin or end alike. */
function askedBy(found: string): readonly Asking[] {
  const known = asking.get(found);
  if (known) return known;
  const pairs = ALONE.flatMap((rule) => rule.keywords.map((keyword) => ({ rule, keyword })));
  const rules = pairs.flatMap(({ rule, keyword }) => {
    const lead = keyword.indexOf(found);
    return lead < 0 ? [] : [{ rule, keyword, lead }];
  });
  asking.set(found, rules);
  return rules;
}

function isPresent({ presence }: ValueRule, text: string): boolean {
  return presence?.test(text) ?? true;
}

function matchesAt(search: RegExp, text: string, offset: number): boolean {
  const pattern = stickyOf(search);
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/** Whether each match that has the keyword begins with it, and asks for nothing that only a string has. */
function isHead(rule: ValueRule, keyword: string): rule is ValueRule & { search: RegExp } {
  const { search, matches } = rule;
  if (typeof search === 'function' || !search.source.startsWith('(?<![')) return false;
  return matches.some((format) => format.startsWith(keyword));
}

const stickies = new Map<RegExp, RegExp>();

function stickyOf(search: RegExp): RegExp {
  const sticky = stickies.get(search) ?? new RegExp(search.source, 'y');
  stickies.set(search, sticky);
  return sticky;
}

/** A single sign stands in any text: what its rule asks for is looked for without it. */
const KEYWORDS = new Set(
  ALONE.flatMap(({ keywords }) => keywords.filter(({ length }) => length > 1)),
);
const SIGNED = [
  new RegExp(anyBySign(KEYWORDS), 'g'),
  new RegExp(anyOf([...KEYWORDS].filter((keyword) => !hasSign(keyword))), 'g'),
];
const PRESENCES = ALONE.flatMap(({ keywords, presence, search }) => {
  if (keywords.every(({ length }) => length > 1)) return [];
  return presence ?? (typeof search === 'function' ? /^/ : new RegExp(search.source));
});
