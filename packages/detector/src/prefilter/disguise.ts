import { namedPartsIn, withNamedParts } from './named-parts.js';

/** An escape can hide any word: `\x70assword`, a line that goes on in the next. */
const ESCAPE = /\\[ux\d]|\\\r?\n/;

/** Literals side by side spell one string. */
const SEAM = /\+(?<=["'`][\s)]*\+)[\s(]*["'`]/;

/** Lists that are joined, and strings that are told one after the other. */
const JOINED = /\.\s{0,40}(?:join|concat)\b(?<=["'`][\s,\]]{0,40}\.\s{0,40}\w+)/;

/** A comment between two literals, which no pattern should have to read. */
const COMMENTED = /\+(?<=(?:\*\/|\/\/[^\n]*\n)[\s)]*\+)[\s(]*["'`(]|\+[\s(]*\/[*/]/;

/**
 * A text with what it spells by escapes or in parts written out; the text itself where it does
 * neither, and undefined where only the parsed program can tell.
 */
export function undisguised(text: string): string | undefined {
  if (JOINED.test(text) || COMMENTED.test(text)) return undefined;
  const plain = ESCAPE.test(text) ? text.replace(ESCAPES, unescaped) : text;
  const spelt = withNamedParts(plain);
  return spelt !== undefined && SEAM.test(spelt) ? spelt.replace(SEAMS, '') : spelt;
}

/** Where a text spells something in parts. */
export function* disguisesIn(text: string): Generator<number> {
  for (const { index } of text.matchAll(SEAMS)) yield index + 1;
  for (const { index } of text.matchAll(JOINS)) yield index;
  yield* namedPartsIn(text);
}

/** Whether a text spells by escapes what could be written without: a name anywhere can be among it. */
export function hidesByEscapes(text: string): boolean {
  return ESCAPE.test(text) && text.replace(ESCAPES, unescaped) !== text;
}

/** Calls that join or are told one after the other, and sums with comments in them. */
const JOINS = new RegExp(String.raw`\b(?:join|concat)\b|${COMMENTED.source}`, 'g');

const SEAMS = /["'`][\s)]*\+[\s(]*["'`]/g;
const ESCAPES =
  /\\(?:u\{0*([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([0-7]{1,3})|\r\n|[\n\r\u2028\u2029])/gi;

/** What is no plain character stays as it is written: a quote would end the string. */
function unescaped(written: string, ...codes: readonly (string | undefined)[]): string {
  const [braced, long, short, octal] = codes.slice(0, 4);
  const hex = braced ?? long ?? short;
  if (hex === undefined && octal === undefined) return '';
  const character = String.fromCodePoint(
    Math.min(hex === undefined ? parseInt(octal ?? '', 8) : parseInt(hex, 16), 0x10ffff),
  );
  return /^[\x20-\x7e]$/.test(character) && !/["'`\\]/.test(character) ? character : written;
}
