import { CREDENTIAL_NAMES, JOINED_ENDINGS, type Held } from '../rules/names.js';
import { groupedBy } from '../grouped.js';
import { nameVerdict } from '../name/name.js';
import type { Range } from '../finding.js';
import { identifierAround } from './identifier.js';
import type { Keyword } from './keyword.js';
import { isAt, matchAt } from './sticky.js';

/** What is between the words of a name, if anything: `apiKey`, `API_KEY`, `x-api-key`, `api key`. */
const BETWEEN = String.raw`[^A-Za-z\d]*`;

/** A word of names of credentials. */
export interface NameKeyword {
  readonly kind: 'name';
  readonly word: string;
  /** Finds what has to stand before the word for it to be a name, where that is not in its identifier. */
  readonly lead?: RegExp | undefined;
  /** The same for names of what people make up; undefined where the word ends none. */
  readonly madeUp?: RegExp | undefined;
  /** What has to follow the word, up to the last word of a name that ends in a word of any text. */
  readonly rest?: RegExp;
}

/** What names can be about: whatever a key can be, or only what looks random. */
export type Asked = 'keys' | 'random';

/** Names of credentials in a text. */
export class FoundNames {
  /** Where one stands of what people make up: any word can be its value. */
  readonly madeUp = new Set<number>();
  /** The words that were noted. */
  readonly words = new Set<string>();
  readonly #text: string;
  #asked: Asked | undefined;
  /** The identifier that was read last. */
  #last: Range = [0, 0];
  /** Words that end no name of what people make up: those names matter only if there is any. */
  readonly #unread: (readonly [at: number, keyword: NameKeyword])[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** What they ask for, if there is any. */
  get asked(): Asked | undefined {
    while (this.#asked !== 'keys') {
      const next = this.#unread.pop();
      if (!next) break;
      this.#noteEnding(...next);
    }
    return this.#asked;
  }

  /** Notes what the name says that has a word in it. */
  note(at: number, keyword: NameKeyword): void {
    this.words.add(keyword.word);
    if (keyword.rest) this.#noteBeginning(at, keyword.word, keyword.rest);
    else if (this.#standsAt(at, keyword.madeUp)) this.#noteEnding(at, keyword);
    else this.#unread.push([at, keyword]);
  }

  #standsAt(at: number, before: RegExp | undefined): boolean {
    return before !== undefined && isAt(before, this.#text, at);
  }

  /**
   * A name that is a string can be in parts, `api key`: there the words before are those that are asked
   * for, and what else stands before them, which could disarm the name, is not looked at.
   */
  #noteEnding(at: number, { word, lead }: NameKeyword): void {
    const isRead = this.#last[0] <= at && at < this.#last[1];
    if (!isRead) {
      this.#last = identifierAround(this.#text, at, at + word.length);
      this.#noteName(this.#text.slice(...this.#last), at);
    }
    if (!lead) return;
    const before = matchAt(lead, this.#text, at)?.[1];
    if (before !== undefined && before.length > at - this.#last[0])
      this.#noteName(`${before} ${this.#text.slice(at, this.#last[1])}`, at);
  }

  #noteBeginning(at: number, word: string, rest: RegExp): void {
    rest.lastIndex = at + word.length;
    if (!rest.test(this.#text)) return;
    const [, end] = identifierAround(this.#text, rest.lastIndex, rest.lastIndex);
    this.#noteName(this.#text.slice(at, end), at);
  }

  #noteName(name: string, at: number): void {
    const held = nameVerdict(name)?.held;
    if (held === undefined) return;
    if (!RANDOM.has(held)) this.#asked = 'keys';
    else this.#asked ??= 'random';
    if (held.endsWith('made-up')) this.madeUp.add(at);
  }
}

/** Names that hold other things more often take only what looks random for a credential. */
const RANDOM: ReadonlySet<Held> = new Set(['perhaps generated', 'derived']);

/** Words that end names, and stand in any text: such names are known by how they begin. */
const PLAIN_ENDINGS: ReadonlySet<string> = new Set(['id', 'string', 'code', 'word']);

/** A name is found by its last word, or its first where the last is plain; or within its only word. */
function keywordsOf(names: readonly string[]): Keyword<NameKeyword>[] {
  const cut = names.map((name) => name.split(' '));
  const isPlain = (words: Words) => words.length > 1 && PLAIN_ENDINGS.has(words.at(-1) ?? '');
  return [
    ...endingsOf(cut.filter((words) => !isPlain(words))),
    ...beginningsOf(cut.filter(isPlain)),
  ];
}

function endingsOf(names: readonly Words[]): Keyword<NameKeyword>[] {
  const byEnding = groupedBy(names, (words) => words.slice(-1));
  return Array.from(byEnding, ([word, all]) => {
    const lead = leadOf(all.map(wordsBefore).filter(Boolean));
    const madeUp = leadOf(all.filter(isMadeUp).map(wordsBefore));
    const means = { kind: 'name', word, lead, madeUp } as const;
    const text = { text: word, anyCase: true, ends: 'word' } as const;
    return JOINED.has(word) ? { ...text, means } : { ...text, begins: 'word', means };
  });
}

/** Endings of words that were written together. */
const JOINED = new Map(JOINED_ENDINGS);

function wordsBefore(words: Words): string {
  return words.slice(0, -1).join(BETWEEN);
}

/** Whether it is, or a name that ends so: what a word is written together with is not asked. */
function isMadeUp(words: Words): boolean {
  const spelt = JOINED.get(words.join(' ')) ?? words;
  return nameVerdict(spelt.join(' '))?.held.endsWith('made-up') === true;
}

function leadOf(before: readonly string[]): RegExp | undefined {
  if (before.length === 0) return undefined;
  const longestFirst = before.toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<=(${longestFirst.join('|')})${BETWEEN})`, 'iy');
}

function beginningsOf(names: readonly Words[]): Keyword<NameKeyword>[] {
  const byBeginning = groupedBy(names, (words) => words.slice(0, 1));
  return Array.from(byBeginning, ([word, all]) => {
    const rests = all.map(([, ...others]) => BETWEEN + others.join(BETWEEN));
    const rest = new RegExp(rests.join('|'), 'iy');
    return { text: word, anyCase: true, begins: 'word', means: { kind: 'name', word, rest } };
  });
}

type Words = readonly string[];

/** Words that are written together end a name as well as words that are not. */
export const NAME_KEYWORDS = keywordsOf([
  ...CREDENTIAL_NAMES.map(({ words }) => words),
  ...JOINED_ENDINGS.map(([ending]) => ending),
]);
