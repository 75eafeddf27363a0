import type { Keyword } from './keyword-search.js';

/** What says that any word beside it can be a credential. */
export interface SpokenKeyword {
  readonly kind: 'spoken';
  readonly text: string;
  readonly isScheme: boolean;
}

/** What encodes a string, which a header then has. */
const ENCODERS = ['btoa', 'base64'];

/** What begins the string of an authorization header. */
const SCHEMES = ['bearer', 'basic', 'token', 'bot', 'apikey', 'api-key', 'jwt', 'ssws'];

export const SPOKEN_KEYWORDS: readonly Keyword<SpokenKeyword>[] = [
  ...ENCODERS.map((text) => spoken(text, false)),
  ...SCHEMES.map((scheme) => spoken(`${scheme} `, true)),
];

function spoken(text: string, isScheme: boolean): Keyword<SpokenKeyword> {
  return { text, anyCase: true, means: { kind: 'spoken', text, isScheme } };
}

/** Whether a keyword says something where it stands: a scheme does at the beginning of a string. */
export function isSpoken(
  text: string,
  at: number,
  { text: said, isScheme }: SpokenKeyword,
): boolean {
  if (!isScheme) return true;
  CREDENTIALS.lastIndex = at + said.length;
  return /["'`]/.test(text.charAt(at - 1)) && CREDENTIALS.test(text);
}

const CREDENTIALS = / *\S{6}/y;

/** What is compared with `p` beside a user; found by what is rare in code. */
const COMPARED = /[!=]==?(?:(?<=\bpw?\s*[!=]==?)\s*["'`]|(?<=["'`]\s*[!=]==?)\s*pw?\b)/g;

/** What hands on a string in another form; it matters where one is spoken of. */
const CONVERSIONS = /\b(?:from|encode)\b/g;

/**
 * Where a text can hold any word without a name for credentials.
 * @param said where a keyword says so
 */
export function* spokenIn(text: string, said: readonly number[]): Generator<number> {
  const compared = Array.from(text.matchAll(COMPARED), ({ index }) => index + 1);
  yield* said;
  yield* compared;
  if (said.length + compared.length > 0)
    for (const { index } of text.matchAll(CONVERSIONS)) yield index;
}
