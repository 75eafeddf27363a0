/**
 * Formats of tokens, as providers document them: literal text with slots such as `{hex:32}` or
 * `{alnum:24-99}`. One format gives both the pattern that finds a token and samples that test it.
 */
const DIGIT = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** Alphabets that a slot can name: the characters of samples, and the class that patterns take. */
export const ALPHABETS = {
  digit: { characters: DIGIT, pattern: String.raw`\d` },
  hex: { characters: DIGIT + 'abcdef', pattern: String.raw`[\da-f]` },
  HEX: { characters: DIGIT + 'ABCDEF', pattern: String.raw`[\da-fA-F]` },
  lower: { characters: LOWER + DIGIT, pattern: String.raw`[a-z\d]` },
  upper: { characters: UPPER + '234567', pattern: String.raw`[A-Z\d]` },
  small: { characters: LOWER, pattern: '[a-z]' },
  alpha: { characters: LOWER + UPPER, pattern: '[A-Za-z]' },
  alnum: { characters: LOWER + UPPER + DIGIT, pattern: String.raw`[A-Za-z\d]` },
  word: { characters: LOWER + UPPER + DIGIT + '_', pattern: String.raw`[\w-]` },
  padded: { characters: LOWER + UPPER + DIGIT + '_', pattern: String.raw`[\w=-]` },
  dotted: { characters: LOWER + UPPER + DIGIT + '_', pattern: String.raw`[\w.=-]` },
  base64: { characters: LOWER + UPPER + DIGIT + '+/', pattern: String.raw`[A-Za-z\d+/]` },
} as const satisfies Record<string, { readonly characters: string; readonly pattern: string }>;

const SLOT = /\{(\w+):(\d+)(?:-(\d*))?\}/g;

interface Slot {
  readonly alphabet: keyof typeof ALPHABETS;
  readonly least: number;
  /** Undefined for no limit. */
  readonly most: number | undefined;
}

/** Replaces the slots of a format. */
export function replaceSlots(
  format: string,
  ofSlot: (slot: Slot) => string,
  ofText: (text: string) => string = (text) => text,
): string {
  let end = 0;
  let replaced = '';
  for (const match of format.matchAll(SLOT)) {
    replaced += ofText(format.slice(end, match.index)) + ofSlot(slotOf(match));
    end = match.index + match[0].length;
  }
  return replaced + ofText(format.slice(end));
}

function slotOf([all, name = '', least = '', most]: RegExpMatchArray): Slot {
  if (!isAlphabet(name)) throw new Error(`${all} names no alphabet`);
  const limit = most === undefined ? Number(least) : most === '' ? undefined : Number(most);
  return { alphabet: name, least: Number(least), most: limit };
}

function isAlphabet(name: string): name is keyof typeof ALPHABETS {
  return Object.hasOwn(ALPHABETS, name);
}

/** The pattern that finds what has one of the formats, where it stands as a word of its own. */
export function patternOf(formats: readonly string[]): RegExp {
  const alternatives = formats.map((format) =>
    replaceSlots(format, slotPattern, (text) =>
      text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`),
    ),
  );
  return new RegExp(
    String.raw`(?<![A-Za-z\d])(?:${alternatives.join('|')})(?![\w-]|[!$^*~%][A-Za-z\d])`,
    'g',
  );
}

/** The source of a pattern for what has one of the formats as a whole. */
export function wholePatternOf(formats: readonly string[]): string {
  return `^${patternOf(formats).source}$`;
}

function slotPattern({ alphabet, least, most }: Slot): string {
  const { pattern } = ALPHABETS[alphabet];
  return `${pattern}{${least}${most === least ? '' : `,${most ?? ''}`}}`;
}

/** The literal text with which a format begins: no text without it holds a match. */
export function headOf(format: string): string {
  return format.slice(0, format.search(/\{|$/));
}

/** Share of the bits that a random text has at most which is asked of a value: shorter ones vary more. */
const SURE_SHARE = 0.72;

/** No more is asked than this: no text that a person types for a random one has so many. */
const ENOUGH_BITS = 3;

/** Bits a character that every random sample of the formats has; words and `xxxx` have fewer. */
export function entropyFloor(formats: readonly string[]): number {
  return Math.min(ENOUGH_BITS, ...formats.map((format) => SURE_SHARE * bitsOf(format)));
}

function bitsOf(format: string): number {
  let length = 0;
  let widest = 0;
  replaceSlots(format, ({ alphabet, least }) => {
    length += least;
    widest = Math.max(widest, ALPHABETS[alphabet].characters.length);
    return '';
  });
  return Math.log2(Math.max(2, Math.min(length, widest)));
}
