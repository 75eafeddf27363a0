import { characterTable } from './characters.js';
import { tellLongRuns } from './long-runs.js';
import { isAt } from './sticky.js';
import { trigramsOf } from './trigrams.js';
import type { Mark } from './keyword-search.js';

/** The first of some digits: what is generated has one among its characters. */
export interface DigitMark {
  readonly kind: 'digit';
}

export const DIGIT_MARKS: readonly Mark<DigitMark>[] = [
  { trigrams: trigramsOf(/\D/, /\d/, /[\s\S]/), place: 1, means: { kind: 'digit' } },
];

/** A stretch of a text that can go for the work of a generator. */
export interface GeneratedText {
  readonly text: string;
  readonly offset: number;
  /** Whether it is all that stands between two quotes; otherwise it is a run of the characters of keys. */
  readonly isQuoted: boolean;
}

/** A quoted string that can go for generated has eight characters with a digit, or twenty. */
const SHORTEST = 8;
const SHORTEST_DIGITLESS = 20;
const LONGEST = 4096;

/** The same within other text has twelve, behind a gap or a sign, with a digit among the first. */
const SHORTEST_RUN = 12;
const FIRST = 32;

/** Collects what can go for generated; whether it is in code or in a comment is not looked at. */
export class FoundGenerated {
  readonly #text: string;
  readonly #characters: Uint16Array;
  readonly #digits: number[] = [];

  /** @param characters of the text, and a zero */
  constructor(text: string, characters: Uint16Array) {
    this.#text = text;
    this.#characters = characters;
  }

  /** Notes the first of some digits. */
  note(at: number): void {
    this.#digits.push(at);
  }

  /** All that there is, once all digits are noted. */
  stretches(): readonly GeneratedText[] {
    return [...this.#strings(), ...this.#runs()];
  }

  #strings(): GeneratedText[] {
    const strings: GeneratedText[] = [];
    this.#tellQuotes((at) => {
      const end = this.#endOfString(at);
      if (end > 0) strings.push(this.#between(at + 1, end, true));
    });
    return strings;
  }

  /** Tells of each quote that can begin such a string, of a few twice. */
  #tellQuotes(tell: (at: number) => void): void {
    this.#tellQuotesBeforeDigits(tell);
    this.#tellQuotesAroundRuns(tell);
  }

  /** One of the quotes before a digit, without a gap between, begins its string; those before others are told. */
  #tellQuotesBeforeDigits(tell: (at: number) => void): void {
    const characters = this.#characters;
    let last = 0;
    for (const digit of this.#digits) {
      const least = Math.max(last, digit - LONGEST);
      for (let at = digit - 1; at >= least; at -= 1) {
        const kind = kindOf(characters[at] ?? 0);
        if (kind === GAP) break;
        if (kind === QUOTE) tell(at);
      }
      last = digit;
    }
  }

  /** What has no digit has to be all letters and signs to look random, and long. */
  #tellQuotesAroundRuns(tell: (at: number) => void): void {
    const characters = this.#characters;
    tellLongRuns(characters, this.#text.length, SHORTEST_DIGITLESS, DIGITLESS, (start, end) => {
      const quote = characters[start - 1] ?? 0;
      if (kindOf(quote) === QUOTE && characters[end] === quote) tell(start - 1);
    });
  }

  #runs(): GeneratedText[] {
    const runs: GeneratedText[] = [];
    let end = 0;
    for (const at of this.#digits) {
      const start = at < end ? undefined : this.#startOfRun(at);
      if (start === undefined) continue;
      end = this.#endOfRun(at);
      if (end - start >= SHORTEST_RUN) runs.push(this.#between(start, end, false));
    }
    return runs;
  }

  #between(start: number, end: number, isQuoted: boolean): GeneratedText {
    return { text: this.#text.slice(start, end), offset: start, isQuoted };
  }

  /** Where the string ends that a quote begins; 0 where it is none that matters. */
  #endOfString(quote: number): number {
    const characters = this.#characters;
    const most = Math.min(this.#text.length, quote + LONGEST + 2);
    let hasDigit = false;
    for (let end = quote + 1; end < most; end += 1) {
      const code = characters[end] ?? 0;
      if (code === characters[quote]) {
        const length = end - quote - 1;
        const matters = hasDigit ? length >= SHORTEST : length >= SHORTEST_DIGITLESS;
        return matters && !isAt(PATH, this.#text, quote + 1) ? end : 0;
      }
      const kind = kindOf(code);
      if (kind === GAP) return 0;
      hasDigit ||= kind === DIGIT;
    }
    return 0;
  }

  /** Where the run begins that has its first digit here. */
  #startOfRun(digit: number): number | undefined {
    const least = Math.max(0, digit - FIRST + 1);
    let start = digit;
    while (start > least && kindOf(this.#characters[start - 1] ?? 0) === LETTER) start -= 1;
    const before = kindOf(start > 0 ? (this.#characters[start - 1] ?? 0) : 0);
    return before >= GAP && before <= QUOTE ? start : undefined;
  }

  #endOfRun(digit: number): number {
    let end = digit + 1;
    while (isOfRun(kindOf(this.#characters[end] ?? 0))) end += 1;
    const filled = end + 2;
    while (end < filled && this.#characters[end] === EQUALS) end += 1;
    return end;
  }
}

/** Of modules: `./…`, `../…`, `@scope/…`, `@/…`. */
const PATH = /\.{1,2}\/|\\?@[\w-]*\//y;
const EQUALS = 61;

/** What can stand in a string that has no digit and yet goes for generated. */
const DIGITLESS = characterTable([
  [/[\s"'`\d\0]/, 0],
  [/[\s\S]/, 1],
]);

/** What a character is to a run. */
const [OTHER, GAP, OPENING, QUOTE, LETTER, DIGIT, INNER] = [0, 1, 2, 3, 4, 5, 6];

const KINDS: readonly (readonly [is: RegExp, kind: number])[] = [
  [/\s/, GAP],
  [/[=:,(\\]/, OPENING],
  [/["'`]/, QUOTE],
  [/[a-z_+/~-]/i, LETTER],
  [/\d/, DIGIT],
  [/\./, INNER],
];

const KIND = characterTable(KINDS, OTHER);

function kindOf(code: number): number {
  return KIND[code] ?? OTHER;
}

function isOfRun(kind: number): boolean {
  return kind >= LETTER;
}
