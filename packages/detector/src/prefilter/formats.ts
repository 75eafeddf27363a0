import { groupedBy } from '../grouped.js';
import { VALUE_RULES } from '../rules/values/index.js';
import type { ValueRule } from '../rules/values/value-rule.js';
import type { Keyword } from './keyword.js';
import { characterTable } from './characters.js';
import { isAt } from './sticky.js';
import { tellLongRuns } from './long-runs.js';

/** A text that every match of some rules holds. */
export interface FormatKeyword {
  readonly kind: 'format';
  /** What finds a rule's matches, which begin with the text. */
  readonly heads: readonly RegExp[];
  /** What has to stand around the text, where it stands in many others. */
  readonly presences: readonly RegExp[];
  /** Whether the text is enough for some rule. */
  readonly isEnough: boolean;
}

const ALONE = VALUE_RULES.filter(({ near }) => !near);

/** Keywords of the rules that need no name beside the value; a single sign stands in any text. */
export const FORMAT_KEYWORDS: readonly Keyword<FormatKeyword>[] = Array.from(
  groupedBy(ALONE, ({ keywords }) => keywords.filter(({ length }) => length > 1)),
  formatKeyword,
);

function formatKeyword([text, rules]: readonly [string, readonly ValueRule[]]) {
  const others = rules.filter((rule) => !isHead(rule, text));
  const heads = rules.flatMap((rule) => (isHead(rule, text) ? new RegExp(rule.search, 'y') : []));
  const presences = others.flatMap(({ presence }) => (presence ? presenceAt(presence, text) : []));
  const isEnough = others.some(({ presence }) => !presence);
  const means = { kind: 'format', heads, presences, isEnough } as const;
  return others.length === 0 ? ({ text, begins: 'run', means } as const) : { text, means };
}

/** Whether a rule's matches with this text begin with it, and ask for nothing that only a string has. */
function isHead(rule: ValueRule, text: string): rule is ValueRule & { search: RegExp } {
  const { search, matches } = rule;
  if (typeof search === 'function' || !search.source.startsWith('(?<![')) return false;
  return matches.some((format) => format.startsWith(text));
}

/** A pattern that begins with the text is tried where that stands, and any other around it. */
function presenceAt({ source, flags }: RegExp, text: string): RegExp {
  const begins = source.replaceAll('\\', '').startsWith(text);
  return new RegExp(source, begins ? `y${flags}` : flags);
}

/** Where a text holds what the rules know that need no name beside the value. */
export class FoundFormats {
  readonly #text: string;
  readonly #offsets: number[] = [];
  /** Where the last match ends. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** A keyword counts where its rule finds what it asks for: `test_` stands in many texts. */
  note(at: number, { heads, presences, isEnough }: FormatKeyword): void {
    if (isEnough || presences.some((presence) => isPresent(presence, this.#text, at)))
      this.#offsets.push(at);
    for (const search of heads) this.#noteMatch(search, at);
  }

  /** What begins within a match is in the same string. */
  #noteMatch(search: RegExp, at: number): void {
    if (at < this.#end) return;
    const length = lengthOfMatch(search, this.#text, at);
    if (length === 0) return;
    this.#offsets.push(at);
    this.#end = at + length;
  }

  /**
   * Offsets within what was found, once all keywords are noted.
   * @param characters of the text
   */
  offsets(characters: Uint16Array): readonly number[] {
    const offsets = this.#offsets;
    tellLongRuns(characters, this.#text.length, SHORTEST_RUN, WORD, (start, end) => {
      const offset = unsignedIn(this.#text, start, end);
      if (offset !== undefined) offsets.push(offset);
    });
    return offsets;
  }
}

/**
 * How long the match at an offset is; 0 where there is none. Behind an escape, `\nsk-…`, the letter
 * before is none of the string's.
 */
function lengthOfMatch(search: RegExp, text: string, at: number): number {
  const isEscaped = text.charAt(at - 2) === '\\';
  const from = isEscaped ? 0 : at;
  search.lastIndex = from;
  search.test(isEscaped ? text.slice(at, at + LONGEST) : text);
  return Math.max(0, search.lastIndex - from);
}

/** Longer is no match of a rule that begins with its keyword. */
const LONGEST = 5_000;

/** What a rule asks for stands as near to its keyword, but for what begins with it. */
const BEFORE = 32;
const AFTER = 96;

function isPresent(presence: RegExp, text: string, at: number): boolean {
  return presence.sticky
    ? isAt(presence, text, at)
    : presence.test(text.slice(Math.max(0, at - BEFORE), at + AFTER));
}

/** What rules ask for that have no keyword of more than a sign. */
const UNSIGNED = new RegExp(
  ALONE.filter(({ keywords }) => keywords.every(({ length }) => length < 2))
    .map(({ presence }) => presence?.source)
    .join('|'),
);

/** The matches of such rules hold so many letters and digits in a row, and few characters before. */
const SHORTEST_RUN = 27;
const BEFORE_RUN = 17;
const WORD = characterTable([[/[\w-]/, 1]]);

/** An offset in what such a rule asks for around a run: whatever else is there is in the same string. */
function unsignedIn(text: string, start: number, end: number): number | undefined {
  const from = Math.max(0, start - BEFORE_RUN);
  const index = text.slice(from, end + 1).search(UNSIGNED);
  return index < 0 ? undefined : from + index + 1;
}
