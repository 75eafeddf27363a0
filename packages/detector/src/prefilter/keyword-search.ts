import { groupedBy } from '../grouped.js';
import { Spellings, type Keyword } from './keyword.js';
import { CLASS_BITS, CLASSES } from './classes.js';
import { rarestTrigramOf, trigramAt, TRIGRAMS, trigramsAt, type Trigram } from './trigrams.js';

/** Three characters that are told wherever they stand, by their classes alone. */
export interface Mark<Meaning> {
  readonly trigrams: readonly Trigram[];
  /** Which of the three is told: 0, 1 or 2. */
  readonly place: number;
  readonly means: Meaning;
}

/**
 * Finds hundreds of keywords in one pass, as fast as one: of each keyword the three characters in a
 * row that are rarest in code are looked up in a table at every place of a text, and only where they
 * stand is the keyword compared. An alternation of a regular expression tries its branches everywhere.
 */
export class KeywordSearch<Meaning> {
  /**
   * A bit for each three characters: whether there is a bucket. Four kilobytes, since between two files
   * others use the processor's cache, and a table that has to be fetched again costs more than a search.
   */
  readonly #isLead = new Uint32Array(TRIGRAMS >>> 5);
  /** How many buckets there are before each of these words of 32 bits. */
  readonly #before = new Uint16Array(TRIGRAMS >>> 5);
  /** Where the entries of each bucket begin. */
  readonly #starts: Uint16Array;
  /** Of each entry, its number among the keywords and marks, and where it begins before the three characters. */
  readonly #entries: Int16Array;
  readonly #spellings: Spellings;
  readonly #means: readonly Meaning[];
  /** The number of the first mark. */
  readonly #marks: number;

  constructor(keywords: readonly Keyword<Meaning>[], marks: readonly Mark<Meaning>[] = []) {
    const sought = keywords.map(soughtBy).sort((one, other) => one.trigram - other.trigram);
    const sorted = sought.map(({ keyword }) => keyword);
    this.#spellings = new Spellings(sorted);
    this.#marks = sorted.length;
    this.#means = [...sorted, ...marks].map(({ means }) => means);
    const buckets = bucketsOf(sought, marks);
    this.#entries = Int16Array.from(buckets.flatMap(({ entries }) => entries.flat()));
    this.#starts = Uint16Array.from(startsOf(buckets.map(({ entries }) => entries.length)));
    for (const { trigram } of buckets) set(this.#isLead, trigram);
    this.#before.set(startsOf(Array.from(this.#isLead, bitsIn)).slice(0, -1));
  }

  /**
   * Tells of every keyword in a text, and its offset, in the order of their rarest parts.
   * @param characters of the text, and a zero
   * @param tell starts no other search, for all write what they find at the same place
   */
  search(
    characters: Uint16Array,
    length: number,
    tell: (means: Meaning, offset: number) => void,
  ): void {
    for (let from = 0; from <= length; from += BLOCK) {
      const count = this.#findLeads(characters, from, Math.min(from + BLOCK, length + 1));
      for (let index = 0; index < count; index += 1) {
        const lead = LEADS[index] ?? 0;
        this.#compare(characters, from + (lead >>> TRIGRAM_BITS) - 2, lead & MASK, tell);
      }
    }
  }

  /**
   * Collects the places of a block where there may be a keyword, and gives their number: each place is
   * written, and the next over it where it was none, which is faster than to ask.
   */
  #findLeads(characters: Uint16Array, from: number, to: number): number {
    const isLead = this.#isLead;
    let trigram = from < 2 ? 0 : trigramBefore(characters, from);
    let count = 0;
    for (let index = from; index < to; index += 1) {
      trigram = ((trigram << BITS) | (CLASS_OF[characters[index] ?? 0] ?? 0)) & MASK;
      LEADS[count] = ((index - from) << TRIGRAM_BITS) | trigram;
      count += ((isLead[trigram >>> 5] ?? 0) >>> (trigram & 31)) & 1;
    }
    return count;
  }

  /** The number of a lead: how many there are before it. */
  #bucketOf(trigram: Trigram): number {
    const word = trigram >>> 5;
    const lower = (this.#isLead[word] ?? 0) & ((1 << (trigram & 31)) - 1);
    return (this.#before[word] ?? 0) + bitsIn(lower);
  }

  #compare(
    characters: Uint16Array,
    at: number,
    trigram: Trigram,
    tell: (means: Meaning, offset: number) => void,
  ): void {
    const bucket = this.#bucketOf(trigram);
    const end = this.#starts[bucket + 1] ?? 0;
    for (let entry = this.#starts[bucket] ?? 0; entry < end; entry += 1) {
      const number = this.#entries[2 * entry] ?? 0;
      const offset = at - (this.#entries[2 * entry + 1] ?? 0);
      if (number >= this.#marks || this.#spellings.standAt(characters, offset, number))
        tell(this.#means[number] as Meaning, offset);
    }
  }
}

/** Where each of some stretches begins that follow one another, and where the last ends. */
function startsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return [0, ...lengths.map((length) => (end += length))];
}

/** Sets a bit. */
function set(words: Uint32Array, bit: number): void {
  words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** How many bits of a word are set: those of each two, four and eight are added at once. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A keyword with the three of its characters that it is sought by, and how many stand before them. */
interface Sought<Meaning> {
  readonly keyword: Keyword<Meaning>;
  readonly lead: number;
  readonly trigram: Trigram;
}

function soughtBy<Meaning>(keyword: Keyword<Meaning>): Sought<Meaning> {
  const lead = rarestTrigramOf(keyword.text);
  return { keyword, lead, trigram: trigramAt(keyword.text, lead) };
}

/** A keyword or a mark, by its number, and how many characters before a trigram it begins. */
type Entry = readonly [number: number, before: number];

/** What is to be told of a trigram. */
interface Bucket {
  readonly trigram: Trigram;
  readonly entries: readonly Entry[];
}

/** The buckets of all trigrams, in their order. */
function bucketsOf(
  sought: readonly Sought<unknown>[],
  marks: readonly Mark<unknown>[],
): readonly Bucket[] {
  const told: readonly Told[] = [
    ...sought.map(({ keyword, lead }, number) => ({
      trigrams: trigramsAt(keyword.text, lead),
      entry: [number, lead] as const,
    })),
    ...marks.map(({ trigrams, place }, index) => ({
      trigrams,
      entry: [sought.length + index, -place] as const,
    })),
  ];
  const buckets = groupedBy(told, ({ trigrams }) => trigrams);
  return Array.from(buckets, ([trigram, all]) => ({
    trigram,
    entries: all.map(({ entry }) => entry),
  })).sort((one, other) => one.trigram - other.trigram);
}

/** What is told wherever one of some trigrams stands. */
interface Told {
  readonly trigrams: readonly Trigram[];
  readonly entry: Entry;
}

/** Characters that are looked through before any is compared: the loop over them stays small. */
const BLOCK = 4096;

// The engine takes the constants of a module for what they are, and looks those up anew that are imported,
// or are an object's: the loop takes half as long again.
const CLASS_OF = CLASSES;
const BITS = CLASS_BITS;
const MASK = TRIGRAMS - 1;
const TRIGRAM_BITS = 3 * BITS;

/** Where in the block that is searched now three such characters end, and which. */
const LEADS = new Uint32Array(BLOCK + 1);

/** What stands before an offset, to be continued from there. */
function trigramBefore(characters: Uint16Array, offset: number): Trigram {
  const [first = 0, second = 0] = characters.subarray(offset - 2, offset);
  return ((CLASSES[first] ?? 0) << CLASS_BITS) | (CLASSES[second] ?? 0);
}
