import { CREDENTIAL_NAMES, JOINED_ENDINGS, type Held } from '../rules/names.js';
import { nameVerdict } from '../name/name.js';
import type { Range } from '../finding.js';
import { identifierAround } from './identifier.js';
import type { Keyword } from './keyword-search.js';

/** What is between the words of a name, if anything: `apiKey`, `API_KEY`, `x-api-key`, `api key`. */
const BETWEEN = String.raw`[^A-Za-z\d]*`;

/** The last word of names of credentials. */
export interface NameEnding {
  readonly kind: 'name';
  readonly word: string;
  /** Finds what has to stand before the word for it to be a name, where that is not in its identifier. */
  readonly lead: RegExp | undefined;
}

/** Names of credentials in a text. */
export interface FoundNames {
  /** Whether there is any. */
  any: boolean;
  /** The identifier that was read last. */
  last: Range;
  /** Where one stands of what people make up: any word can be its value. */
  readonly madeUp: Set<number>;
}

/**
 * Notes what the identifier says that has a word of a name in it. A name that is a string can be in
 * parts, `api key`: there the words before are those that are asked for, and what else stands before
 * them, which could disarm the name, is not looked at.
 */
export function noteName(
  text: string,
  at: number,
  { word, lead }: NameEnding,
  found: FoundNames,
): void {
  const isRead = found.last[0] <= at && at < found.last[1];
  if (!isRead) {
    found.last = identifierAround(text, at, at + word.length);
    note(heldBy(text.slice(...found.last)), at, found);
  }
  if (!lead) return;
  lead.lastIndex = at;
  const before = lead.exec(text)?.[1];
  if (before !== undefined && before.length > at - found.last[0])
    note(heldBy(`${before} ${text.slice(at, found.last[1])}`), at, found);
}

function note(held: Held | undefined, at: number, found: FoundNames): void {
  if (held === undefined) return;
  found.any = true;
  if (held.endsWith('made-up')) found.madeUp.add(at);
}

function heldBy(name: string): Held | undefined {
  return nameVerdict(name)?.held;
}

/** A name is found by any that is a word of it, or within its only word. */
function endingsOf(names: readonly string[]): Keyword<NameEnding>[] {
  const leads = new Map<string, string[]>();
  for (const name of names) {
    const [word = '', ...before] = name.split(' ').toReversed();
    const lead = before.toReversed().join(BETWEEN);
    leads.set(word, [...(leads.get(word) ?? []), ...(lead === '' ? [] : [lead])]);
  }
  return [...leads].map(([word, before]) => ({
    text: word,
    anyCase: true,
    means: { kind: 'name', word, lead: leadOf(before) },
  }));
}

function leadOf(before: readonly string[]): RegExp | undefined {
  if (before.length === 0) return undefined;
  const longestFirst = before.toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<=(${longestFirst.join('|')})${BETWEEN})`, 'iy');
}

/** Words that are written together end a name as well as words that are not. */
export const NAME_ENDINGS = endingsOf([
  ...CREDENTIAL_NAMES.map(({ words }) => words),
  ...JOINED_ENDINGS.map(([ending]) => ending),
]);
