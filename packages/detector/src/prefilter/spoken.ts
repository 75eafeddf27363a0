import type { Keyword } from './keyword-search.js';

/** What encodes a string, which a header then has. */
export interface EncoderKeyword {
  readonly kind: 'encoder';
}

export const ENCODER_KEYWORDS: readonly Keyword<EncoderKeyword>[] = ['btoa', 'base64'].map(
  (text) => ({ text, anyCase: true, means: { kind: 'encoder' } }),
);

/** An authorization header, and what is compared with `p` beside a user; found by what is rare in code. */
const SPOKEN: readonly RegExp[] = [
  /["'`](?:Bearer|Basic|Token|Bot|ApiKey|Api-Key|JWT|SSWS) +\S{6}/gi,
  /[!=]==?(?:(?<=\bpw?\s*[!=]==?)\s*["'`]|(?<=["'`]\s*[!=]==?)\s*pw?\b)/g,
];

/** What hands on a string in another form; it matters where one is spoken of. */
const CONVERSIONS = /\b(?:from|encode)\b/g;

/**
 * Where a text can hold any word without a name for credentials.
 * @param encoders where it encodes something
 */
export function* spokenIn(text: string, encoders: readonly number[]): Generator<number> {
  const spoken = SPOKEN.flatMap((said) =>
    Array.from(text.matchAll(said), ({ index }) => index + 1),
  ).concat(encoders);
  yield* spoken;
  if (spoken.length > 0) for (const { index } of text.matchAll(CONVERSIONS)) yield index;
}
