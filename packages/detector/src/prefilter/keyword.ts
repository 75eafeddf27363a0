import { charactersOf } from './characters.js';
import { isAlphanumeric, isCapital, isIdentifierPart, isSmall } from './codes.js';

/** A text to look for, and what it means where it is found. */
export interface Keyword<Meaning> {
  /** In lower case, where the case does not matter. */
  readonly text: string;
  readonly anyCase?: boolean;
  /** What it has to begin to count: a word of an identifier, a run of letters and digits, or all of it. */
  readonly begins?: 'word' | 'run' | 'identifier';
  /** What it has to end. */
  readonly ends?: 'word' | 'identifier';
  readonly means: Meaning;
}

/**
 * How keywords are spelt, to be compared with a text. All is in a few arrays, for between two files
 * others use the processor's cache, and each object that has to be fetched again costs more than to compare.
 */
export class Spellings {
  readonly #codes: Uint16Array;
  /** Of each keyword, where its codes begin and end, whether the case matters, and what it has to begin and end. */
  readonly #rows: Uint16Array;

  constructor(keywords: readonly Keyword<unknown>[]) {
    const texts = keywords.map(({ text }) => text).join('');
    this.#codes = charactersOf(texts).slice(0, texts.length);
    let end = 0;
    this.#rows = Uint16Array.from(
      keywords.flatMap(({ text, anyCase = false, begins, ends }) => {
        const start = end;
        end += text.length;
        return [start, end, Number(anyCase), BOUNDS.indexOf(begins), BOUNDS.indexOf(ends)];
      }),
    );
  }

  /**
   * Whether a keyword stands at an offset of a text, and begins and ends there what it has to.
   * @param number of the keyword
   * @param characters of the text, and a zero, which is in no keyword
   */
  standAt(characters: Uint16Array, offset: number, number: number): boolean {
    if (offset < 0) return false;
    const row = number * ROW;
    const [codes, rows] = [this.#codes, this.#rows];
    const start = rows[row] ?? 0;
    const end = rows[row + 1] ?? 0;
    const anyCase = rows[row + 2] === 1;
    for (let index = start; index < end; index += 1) {
      const code = characters[offset + index - start] ?? 0;
      const asked = codes[index] ?? 0;
      if (code !== asked && !(anyCase && isCapitalOf(code, asked))) return false;
    }
    return (
      isBeginning(characters, offset, rows[row + 3] ?? 0) &&
      isEnd(characters, offset + end - start, rows[row + 4] ?? 0)
    );
  }
}

const ROW = 5;
const BOUNDS = [undefined, 'run', 'word', 'identifier'] as const;

function isCapitalOf(code: number, small: number): boolean {
  if (code < 128) return isCapital(code) && code + 32 === small;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0) === small;
}

/** What stands behind a `\` is no part of a word: `\ntoken`. */
function isBeginning(characters: Uint16Array, offset: number, bound: number): boolean {
  if (bound === 0) return true;
  const before = offset > 0 ? (characters[offset - 1] ?? 0) : 0;
  if (BOUNDS[bound] === 'identifier') return !isIdentifierPart(before);
  if (!isAlphanumeric(before) || isEscaped(characters, offset - 1)) return true;
  return BOUNDS[bound] === 'word' && isWordBoundary(before, characters, offset);
}

/** A word ends before all but its letters: `token2`, `tokenOf`, `TOKENOf`; of those beyond ASCII it is not asked. */
function isEnd(characters: Uint16Array, end: number, bound: number): boolean {
  if (bound === 0) return true;
  const after = characters[end] ?? 0;
  if (BOUNDS[bound] === 'identifier') return !isIdentifierPart(after);
  if (isCapital(after)) return isWordBoundary(characters[end - 1] ?? 0, characters, end);
  return !isSmall(after);
}

function isEscaped(characters: Uint16Array, offset: number): boolean {
  return offset > 0 && characters[offset - 1] === BACKSLASH;
}

const BACKSLASH = 92;

/** As `wordsOf` has it: `aWord`, `1Word`, `AWord`; of letters beyond ASCII it is not asked. */
function isWordBoundary(before: number, characters: Uint16Array, offset: number): boolean {
  const first = characters[offset] ?? 0;
  if (first > 127) return true;
  if (!isCapital(first)) return false;
  const second = characters[offset + 1] ?? 0;
  return !isCapital(before) || isSmall(second) || second > 127;
}
