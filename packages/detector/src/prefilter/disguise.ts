import { jointsIn, type Joints } from './joints.js';
import type { Keyword } from './keyword.js';
import { isAt } from './sticky.js';
import { namedPartsIn, withNamedParts } from './named-parts.js';

/** An escape can hide any word: `\x70assword`, a line that goes on in the next. */
const ESCAPE = /\\(?:[ux\d]|\r?\n)/y;

/** What joins a list, or strings that are told one after the other. */
export interface JoiningKeyword {
  readonly kind: 'joining';
}

export const JOINING_KEYWORDS: readonly Keyword<JoiningKeyword>[] = ['join', 'concat'].map(
  (text) => ({ text, begins: 'run', means: { kind: 'joining' } }),
);

/** Where it joins what is written out. */
const JOINED = /(?<=["'`][\s,\]]{0,40}\.\s{0,40})(?:join|concat)\b/y;

/** Where a text may spell something in parts. */
export interface Seams {
  readonly joints: Joints;
  /** Where a keyword for it stands. */
  readonly joined: readonly number[];
}

/**
 * A text with what it spells by escapes or in parts written out; the text itself where it does
 * neither, and undefined where only the parsed program can tell.
 */
export function undisguised(text: string, { joints, joined }: Seams): string | undefined {
  if (joints.commented.length > 0 || joined.some((at) => isAt(JOINED, text, at))) return undefined;
  const plain = hasEscape(text) ? text.replace(ESCAPES, unescaped) : text;
  const spelt = withNamedParts(plain, plain === text ? joints : jointsIn(plain));
  const hasSeams = spelt === text ? joints.seams.length > 0 : spelt !== undefined;
  return hasSeams ? spelt?.replace(SEAMS, '') : spelt;
}

function hasEscape(text: string): boolean {
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1))
    if (isAt(ESCAPE, text, at)) return true;
  return false;
}

/** Where a text spells something in parts. */
export function disguisesIn(text: string, { joints, joined }: Seams): number[] {
  return [...joints.seams, ...joints.commented, ...joined, ...namedPartsIn(text, joints)];
}

/** Whether a text spells by escapes what could be written without: a name anywhere can be among it. */
export function hidesByEscapes(text: string): boolean {
  return hasEscape(text) && text.replace(ESCAPES, unescaped) !== text;
}

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
