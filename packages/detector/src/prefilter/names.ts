import { anyOf } from '../value/keyword-pattern.js';
import { nameVerdict, type NameVerdict } from '../name/name.js';
import { CREDENTIAL_NAMES, JOINED_ENDINGS, type Held } from '../rules/names.js';
import { identifierAround } from './identifier.js';

/** What is between the words of a name, if anything: `apiKey`, `API_KEY`, `x-api-key`, `api key`. */
const BETWEEN = String.raw`[^A-Za-z\d]*`;

/** Whether a text holds a name of what people make up: any word can be its value. */
export function holdsMadeUpName(text: string): boolean {
  for (const { held } of verdictsIn(text, MADE_UP)) if (isMadeUp(held)) return true;
  return OWNED.test(text) && OWNER.test(text);
}

/** Whether a text holds any name of credentials. */
export function holdsName(text: string): boolean {
  return verdictsIn(text, ANY).next().done !== true;
}

/**
 * The verdict on each identifier that has a word of a name in it. A name that is a string can be in
 * parts, `api key`: there the words before are those that the pattern asks for, and what else stands
 * before them, which could disarm the name, is not looked at.
 */
function* verdictsIn(text: string, pattern: RegExp): Generator<NameVerdict> {
  let seen = 0;
  for (const match of text.matchAll(pattern)) {
    const { index } = match;
    if (index < seen) continue;
    const [start, end] = identifierAround(text, index, index + match[0].length);
    seen = end;
    const verdict = nameVerdict(text.slice(start, end));
    if (verdict) yield verdict;
    const lead = match.slice(1).find(Boolean);
    if (lead === undefined || lead.length <= index - start) continue;
    const spoken = nameVerdict(`${lead} ${text.slice(index, end)}`);
    if (spoken) yield spoken;
  }
}

/** Finds the last words of names; what has to stand before one for it to be such a name is a group. */
function patternOf(names: readonly string[]): RegExp {
  const leads = new Map<string, string[]>();
  for (const words of [...names].sort(longestFirst)) {
    const [last = '', ...before] = words.split(' ').toReversed();
    leads.set(last, [...(leads.get(last) ?? []), before.toReversed().join(BETWEEN)]);
  }
  const lasts = [...leads.keys()].sort(longestFirst);
  const led = lasts.flatMap((last) => {
    const before = (leads.get(last) ?? []).filter((words) => words !== '');
    return before.length > 0 ? [`${last}(?<=(${before.join('|')})${BETWEEN}${last})`] : [];
  });
  const alone = lasts.filter((last) => leads.get(last)?.includes(''));
  return new RegExp([...led, anyOf(alone)].join('|'), 'gi');
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

function isMadeUp(held: Held | undefined): boolean {
  return held?.endsWith('made-up') === true;
}

/** A name is found by any that is a word of it, or within its only word. */
function withoutLonger(names: readonly string[]): string[] {
  return names.filter((name) => {
    const words = name.split(' ');
    return !names.some((other) =>
      words.length === 1 ? other !== name && name.includes(other) : words.includes(other),
    );
  });
}

/** Words that are written together end a name as well as words that are not. */
const JOINED = JOINED_ENDINGS.map(([ending, words]) => ({
  words: ending,
  held: nameVerdict(words.join(' '))?.held,
}));

const NAMES = [...CREDENTIAL_NAMES, ...JOINED];
const MADE_UP_NAMES = withoutLonger(
  NAMES.filter(({ held }) => isMadeUp(held)).map(({ words }) => words),
);
const MADE_UP = patternOf(MADE_UP_NAMES);
const ANY = patternOf(NAMES.map(({ words }) => words));

/** Of names in two parts, an object can have the first, and its member the second: `session.keys`. */
const PARTS = MADE_UP_NAMES.filter((name) => name.includes(' ')).map((name) => {
  const [last = '', ...before] = name.split(' ').toReversed();
  return [before[0] ?? '', last] as const;
});
const OWNED = new RegExp(
  String.raw`\b${anyOf(PARTS.map(([, last]) => last))}s?\d*["'\`\]]{0,2}\s*[:=]`,
  'i',
);
const OWNER = new RegExp(`${anyOf(PARTS.map(([owner]) => owner))}s?\\d*\\s*[.:=(?!<[]`, 'i');
