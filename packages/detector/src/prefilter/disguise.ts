import { jointsIn, type Joints } from './joints.js';
import { namedPartsIn, withNamedParts } from './named-parts.js';

/** An escape can hide any word: `\x70assword`, a line that goes on in the next. */
const ESCAPE = /\\[ux\d]|\\\r?\n/;

/** Lists that are joined, and strings that are told one after the other. */
const JOINED = /\.\s{0,40}(?:join|concat)\b(?<=["'`][\s,\]]{0,40}\.\s{0,40}\w+)/;

/**
 * A text with what it spells by escapes or in parts written out; the text itself where it does
 * neither, and undefined where only the parsed program can tell.
 * @param joints of the text
 */
export function undisguised(text: string, joints: Joints): string | undefined {
  if (joints.commented.length > 0 || JOINED.test(text)) return undefined;
  const plain = ESCAPE.test(text) ? text.replace(ESCAPES, unescaped) : text;
  const spelt = withNamedParts(plain, plain === text ? joints : jointsIn(plain));
  const hasSeams = spelt === text ? joints.seams.length > 0 : spelt !== undefined;
  return hasSeams ? spelt?.replace(SEAMS, '') : spelt;
}

/** Where a text spells something in parts. */
export function* disguisesIn(text: string, joints: Joints): Generator<number> {
  yield* joints.seams;
  yield* joints.commented;
  for (const { index } of text.matchAll(JOINS)) yield index;
  yield* namedPartsIn(text, joints);
}

/** Whether a text spells by escapes what could be written without: a name anywhere can be among it. */
export function hidesByEscapes(text: string): boolean {
  return ESCAPE.test(text) && text.replace(ESCAPES, unescaped) !== text;
}

/** Calls that join or are told one after the other. */
const JOINS = /\b(?:join|concat)\b/g;

/** Literals side by side spell one string. */
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
