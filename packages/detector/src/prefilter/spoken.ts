import { everyMatch } from '../every-match.js';
import type { Keyword } from './keyword.js';
import type { Mark } from './keyword-search.js';
import { isAt } from './sticky.js';
import { trigramsOf } from './trigrams.js';

/** What says that any word beside it can be a credential. */
export interface SpokenKeyword {
  readonly kind: 'spoken';
  /** What has to match where it stands: a scheme says so at the beginning of a string. */
  readonly says: RegExp;
}

/** What encodes a string, which a header then has. */
const ENCODERS = ['btoa', 'base64'];

/** What begins the string of an authorization header. */
const SCHEMES = ['bearer', 'basic', 'token', 'bot', 'apikey', 'api-key', 'jwt', 'ssws'];

export const SPOKEN_KEYWORDS: readonly Keyword<SpokenKeyword>[] = [
  ...ENCODERS.map((text) => spoken(text, /./y)),
  ...SCHEMES.map((scheme) => spoken(`${scheme} `, /(?<=["'`])[\w-]+ +\S{6}/y)),
];

function spoken(text: string, says: RegExp): Keyword<SpokenKeyword> {
  return { text, anyCase: true, means: { kind: 'spoken', says } };
}

/** A `p` or `pw` that is compared with a string, as one is beside a user. */
const COMPARED = /\b(?:pw?\s*[!=]==?\s*["'`]|(?<=["'`]\s*[!=]==?\s*)pw?\b)/y;

/** Both are found by what stands around them, since they are so short. */
export const SPOKEN_MARKS: readonly Mark<SpokenKeyword>[] = [
  {
    trigrams: trigramsOf(/[^a-z\d]/i, /p/, /[^a-vx-z\d]/i),
    place: 1,
    means: { kind: 'spoken', says: COMPARED },
  },
];

/** Whether a keyword says something where it stands. */
export function isSpoken(text: string, at: number, { says }: SpokenKeyword): boolean {
  return isAt(says, text, at);
}

/** What hands on a string in another form; it matters where one is spoken of. */
const CONVERSIONS = /\b(?:from|encode)\b/g;

/**
 * Where a text can hold any word without a name for credentials.
 * @param said where a keyword says so
 */
export function spokenIn(text: string, said: readonly number[]): readonly number[] {
  if (said.length === 0) return said;
  return [...said, ...everyMatch(CONVERSIONS, text).map(({ index }) => index)];
}
