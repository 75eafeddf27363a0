import { everyMatch } from '../every-match.js';
import { Memory } from '../memory.js';
import { isWords } from '../value/match.js';
import { rulesBeside } from '../value/named-rules.js';
import { replaceSlots, wholePatternOf } from '../rules/values/format.js';
import { VALUE_RULES } from '../rules/values/index.js';
import type { ValueRule } from '../rules/values/value-rule.js';
import type { GeneratedText } from './generated.js';
import { charactersOf, keepAlphanumeric } from './characters.js';
import type { Keyword } from './keyword.js';
import { KeywordSearch } from './keyword-search.js';
import { isAt } from './sticky.js';

/** What is known of a text already. */
interface Circumstances {
  /** Whether it is looked into anyway: to look for names would cost more than it spares. */
  readonly passes: boolean;
  /** Whether it speaks of the words of a wallet. */
  readonly phrases: boolean;
}

/** Where a text holds a value that a rule knows beside a name, where the name is there too, be it far away. */
export function namedFormatsIn(
  text: string,
  generated: readonly GeneratedText[],
  { passes, phrases }: Circumstances,
): number[] {
  const values = [
    ...generated.filter(({ text: value }) => isFormatted(value)),
    ...(phrases ? phrasesIn(text) : []),
  ];
  if (passes || values.length === 0) return values.map(({ offset }) => offset);
  const rules = [...new Set(Array.from(namesIn(text)).flatMap(rulesNamed))];
  return values
    .filter((value) => rules.some((rule) => mayKnow(rule, value.text)))
    .map(({ offset }) => offset);
}

const RULES = new Memory<readonly ValueRule[]>();

function rulesNamed(name: string): readonly ValueRule[] {
  return RULES.of(name, () => rulesBeside([name]));
}

function mayKnow({ search }: ValueRule, value: string): boolean {
  return typeof search === 'function' ? search(value).length > 0 : value.search(search) >= 0;
}

/** The names in a text, however they are cut into words: short ones only as words of their own. */
function namesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const characters = charactersOf(text);
  SHORT_NAMES.search(characters, text.length, ({ name, forms }, at) => {
    if (isAt(forms, text, at)) found.add(name);
  });
  const joined = keepAlphanumeric(characters, text.length);
  LONG_NAMES.search(characters, joined, (name) => found.add(name));
  return found;
}

const NAMED = VALUE_RULES.filter(({ near }) => near);

const NAMES = [
  ...new Set(NAMED.flatMap(({ near = [] }) => near.map((name) => name.replaceAll(' ', '')))),
];

/** Letters as short as this stand within any text: `dd`, `aws`. */
const SHORT = 3;

const LONG_NAMES = new KeywordSearch(
  NAMES.filter(({ length }) => length > SHORT).map((text) => ({
    text,
    anyCase: true,
    means: text,
  })),
);

const SHORT_NAMES = new KeywordSearch(
  NAMES.filter(({ length }) => length <= SHORT).map((text) => ({
    text,
    anyCase: true,
    means: { name: text, forms: new RegExp(wordForms(text).join('|'), 'y') },
  })),
);

/** A word where `wordsOf` would cut it out of `aWord`, `a_word`, `A_WORD` or `aWORDLater`. */
function wordForms(word: string): string[] {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return [
    `${word}(?<![A-Za-z]${word})(?![a-z])`,
    `${capital}(?![a-z])`,
    `${word.toUpperCase()}(?<![A-Z]${word.toUpperCase()})(?![a-z]|[A-Z](?![a-z]))`,
  ];
}

/** Such formats are the whole of a value: of hundreds, few have its length. */
function isFormatted(value: string): boolean {
  const { length } = value;
  const pattern = BY_LENGTH.get(length) ?? patternFor(length);
  BY_LENGTH.set(length, pattern);
  return pattern.test(value) && !isWords(value);
}

const BY_LENGTH = new Map<number, RegExp>();

function patternFor(length: number): RegExp {
  const formats = FORMATS.filter(({ span: [least, most] }) => least <= length && length <= most);
  return new RegExp(wholePatternOf(formats.map(({ format }) => format)), 'i');
}

/** The formats of such values: many rules have the same. */
const FORMATS = Array.from(new Set(NAMED.flatMap(({ matches }) => matches)), (format) => ({
  format,
  span: spanOf(format),
}));

/** How long what has a format is. */
type Span = readonly [least: number, most: number];

function spanOf(format: string): Span {
  let room = 0;
  const shortest = replaceSlots(format, ({ least, most = Infinity }) => {
    room += most - least;
    return 'x'.repeat(least);
  }).length;
  return [shortest, shortest + room];
}

/** A name for the words of a wallet. */
export interface PhraseKeyword {
  readonly kind: 'phrase';
}

export const PHRASE_KEYWORDS: readonly Keyword<PhraseKeyword>[] = NAMED.filter(
  ({ search }) => typeof search !== 'function' && search.source.includes(' '),
).flatMap(({ near = [] }) =>
  near.map((text) => ({ text, anyCase: true, means: { kind: 'phrase' } as const })),
);

/** The words of a wallet: the one value of a rule that has spaces in it. */
const PHRASE = /["'`]((?:[a-z]{3,8} ){11,23}[a-z]{3,8})["'`]/g;

function phrasesIn(text: string): { readonly text: string; readonly offset: number }[] {
  return everyMatch(PHRASE, text).map(({ index, 1: words = '' }) => ({
    text: words,
    offset: index + 1,
  }));
}
