import { VALUE_RULES } from '../rules/values/index.js';
import type { ValueRule } from '../rules/values/value-rule.js';
import type { Keyword } from './keyword-search.js';

/** A text that every match of some rules holds. */
export interface FormatKeyword {
  readonly kind: 'format';
  readonly keyword: string;
  readonly rules: readonly ValueRule[];
}

const ALONE = VALUE_RULES.filter(({ near }) => !near);

/** Keywords of the rules that need no name beside the value; a single sign stands in any text. */
export const FORMAT_KEYWORDS: readonly Keyword<FormatKeyword>[] = [
  ...new Set(ALONE.flatMap(({ keywords }) => keywords.filter(({ length }) => length > 1))),
].map((keyword) => ({
  text: keyword,
  means: {
    kind: 'format',
    keyword,
    rules: ALONE.filter(({ keywords }) => keywords.includes(keyword)),
  },
}));

/** Where a text holds what the rules know that need no name beside the value. */
export class FoundFormats {
  readonly #text: string;
  readonly #offsets: number[] = [];
  /** Where the last match ends. */
  #end = 0;
  /** Rules that ask for more than their keyword, of which there is one. */
  readonly #asked = new Set<ValueRule>();

  constructor(text: string) {
    this.#text = text;
  }

  /** A keyword counts where its rule finds what it asks for: `test_` stands in many texts. */
  note(at: number, { keyword, rules }: FormatKeyword): void {
    for (const rule of rules) {
      if (isHead(rule, keyword)) this.#noteMatch(rule.search, at);
      else if (rule.presence) this.#asked.add(rule);
      else this.#offsets.push(at);
    }
  }

  /** What begins within a match is in the same string. */
  #noteMatch(search: RegExp, at: number): void {
    if (at < this.#end) return;
    const end = endOfMatch(search, this.#text, at);
    if (end === 0) return;
    this.#offsets.push(at);
    this.#end = end;
  }

  /** Offsets within what was found, once all keywords are noted. */
  offsets(): readonly number[] {
    const patterns = [UNSIGNED, ...Array.from(this.#asked, presenceOf)];
    const present = patterns.flatMap((pattern) =>
      Array.from(this.#text.matchAll(pattern), ({ index }) => index + 1),
    );
    return [...this.#offsets, ...present];
  }
}

/** Where the match at an offset ends; 0 where there is none. */
function endOfMatch(search: RegExp, text: string, offset: number): number {
  const pattern = remembered(STICKY, search, () => new RegExp(search.source, 'y'));
  pattern.lastIndex = offset;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Whether each match that has the keyword begins with it, and asks for nothing that only a string has. */
function isHead(rule: ValueRule, keyword: string): rule is ValueRule & { search: RegExp } {
  const { search, matches } = rule;
  if (typeof search === 'function' || !search.source.startsWith('(?<![')) return false;
  return matches.some((format) => format.startsWith(keyword));
}

/** What a text holds wherever the rule finds something. */
function presenceOf(rule: ValueRule): RegExp {
  return remembered(PRESENCES, rule, () => {
    const { presence, search } = rule;
    if (presence) return new RegExp(presence.source, `g${presence.flags}`);
    return new RegExp(typeof search === 'function' ? '^' : search.source, 'g');
  });
}

const STICKY = new Map<RegExp, RegExp>();
const PRESENCES = new Map<ValueRule, RegExp>();

function remembered<Key>(known: Map<Key, RegExp>, key: Key, compile: () => RegExp): RegExp {
  const pattern = known.get(key) ?? compile();
  known.set(key, pattern);
  return pattern;
}

/** What rules ask for that have no keyword of more than a sign. */
const UNSIGNED = new RegExp(
  ALONE.filter(({ keywords }) => keywords.every(({ length }) => length < 2))
    .map((rule) => presenceOf(rule).source)
    .join('|'),
  'g',
);
