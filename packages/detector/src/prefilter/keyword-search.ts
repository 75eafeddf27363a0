/** A text to look for, and what it means where it is found. */
export interface Keyword<Meaning> {
  /** In lower case, where the case does not matter. */
  readonly text: string;
  readonly anyCase?: boolean;
  readonly means: Meaning;
}

/**
 * Finds hundreds of keywords in one pass, as fast as one: of each keyword the three characters in a
 * row that are rarest in code are looked up in a table at every place of a text, and only where they
 * stand is the keyword compared. An alternation of a regular expression tries its branches everywhere.
 */
export class KeywordSearch<Meaning> {
  /** The keywords with these three characters. */
  readonly #buckets = new Map<number, Entry<Meaning>[]>();
  /**
   * A bit for each three characters: whether there is any. Four kilobytes, since between two files
   * others use the processor's cache, and a table that has to be fetched again costs more than a search.
   */
  readonly #isLead = new Uint32Array(1 << (3 * BITS - 5));

  constructor(keywords: readonly Keyword<Meaning>[]) {
    for (const keyword of keywords) {
      const lead = rarestTrigram(keyword.text);
      for (const trigram of trigramsAt(keyword.text, lead)) this.#add(trigram, { keyword, lead });
    }
  }

  /** Tells of every keyword in a text, and its offset, in the order of their rarest parts. */
  search(text: string, tell: (means: Meaning, offset: number) => void): void {
    const isLead = this.#isLead;
    const { length } = text;
    let trigram = 0;
    for (let index = 0; index <= length; index += 1) {
      const code = index < length ? text.charCodeAt(index) : 0;
      trigram = ((trigram << BITS) | (code < 128 ? (CLASSES[code] ?? 0) : FOREIGN)) & MASK;
      if (((isLead[trigram >>> 5] ?? 0) >>> (trigram & 31)) & 1)
        this.#compare(text, index - 2, this.#buckets.get(trigram) ?? [], tell);
    }
  }

  #compare(
    text: string,
    at: number,
    bucket: readonly Entry<Meaning>[],
    tell: (means: Meaning, offset: number) => void,
  ): void {
    for (const { keyword, lead } of bucket)
      if (standsAt(text, at - lead, keyword)) tell(keyword.means, at - lead);
  }

  #add(trigram: number, entry: Entry<Meaning>): void {
    const known = this.#buckets.get(trigram);
    if (known) known.push(entry);
    else this.#buckets.set(trigram, [entry]);
    const word = trigram >>> 5;
    this.#isLead[word] = (this.#isLead[word] ?? 0) | (1 << (trigram & 31));
  }
}

interface Entry<Meaning> {
  readonly keyword: Keyword<Meaning>;
  /** Characters of the keyword before its rarest three. */
  readonly lead: number;
}

/**
 * Bits of a class of characters: letters in either case, digits, signs of keywords, the rest of ASCII,
 * and what is beyond.
 */
const BITS = 5;
const MASK = (1 << (3 * BITS)) - 1;
/** `://` has a class to itself, or white space and brackets would be looked up for it. */
const SIGNS = ['_-', '.', ':/'];
const FOREIGN = 31;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  if (/[a-z]/.test(character)) return 1 + character.charCodeAt(0) - 97;
  if (/\d/.test(character)) return 27;
  const sign = SIGNS.findIndex((signs) => signs.includes(character));
  return sign < 0 ? 0 : 28 + sign;
});

/** Letters, the more frequent in code the first. */
const FREQUENT = 'etrnioaslcdpumgfhybvkxwqjz';

/** How seldom a character stands in code: signs and digits are between the letters. */
function rarity(character: string): number {
  const rank = FREQUENT.indexOf(character.toLowerCase());
  return rank < 0 ? FREQUENT.length / 2 : rank + 1;
}

function rarestTrigram(text: string): number {
  let rarest = 0;
  let most = 0;
  for (let start = 0; start + 3 <= text.length; start += 1) {
    const found = [0, 1, 2].reduce(
      (product, next) => product * rarity(text.charAt(start + next)),
      1,
    );
    if (found > most) [most, rarest] = [found, start];
  }
  return rarest;
}

/** Two characters are looked for with any third. */
function trigramsAt(text: string, start: number): number[] {
  const [first = 0, second = 0, third] = Array.from(text.slice(start, start + 3), classOf);
  const pair = (first << (2 * BITS)) | (second << BITS);
  if (third !== undefined) return [pair | third];
  return Array.from({ length: 1 << BITS }, (_, any) => pair | any);
}

function classOf(character: string): number {
  return CLASSES[character.charCodeAt(0)] ?? FOREIGN;
}

function standsAt(
  text: string,
  start: number,
  { text: keyword, anyCase }: Keyword<unknown>,
): boolean {
  if (start < 0 || start + keyword.length > text.length) return false;
  for (let index = 0; index < keyword.length; index += 1) {
    const code = text.charCodeAt(start + index);
    if (
      code !== keyword.charCodeAt(index) &&
      !(anyCase && isOtherCase(code, keyword.charCodeAt(index)))
    )
      return false;
  }
  return true;
}

/** Whether a character is the capital of a small one. */
function isOtherCase(code: number, small: number): boolean {
  if (code < 128) return code >= 65 && code <= 90 && code + 32 === small;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0) === small;
}
