import { CLASS_BITS, CLASSES, classOf } from './classes.js';
import { oftenOf } from './pairs.js';

/**
 * Three characters in a row, of which only the classes matter: letters in either case, digits, signs of
 * keywords, the rest of ASCII, and what is beyond. As a number it has fifteen bits.
 */
export type Trigram = number;

export const TRIGRAMS = 1 << (3 * CLASS_BITS);

/**
 * All trigrams of characters that such patterns match.
 * @param patterns of one character each
 */
export function trigramsOf(...patterns: readonly [RegExp, RegExp, RegExp]): Trigram[] {
  const [first, second, third] = patterns.map(classesOf);
  return combined(first, second, third);
}

/** The classes that have a character which a pattern matches. */
function classesOf(pattern: RegExp): number[] {
  const characters = Array.from({ length: 129 }, (_, code) => String.fromCharCode(code));
  return [...new Set(characters.filter((character) => pattern.test(character)).map(classOf))];
}

/** The trigrams that stand at an offset of a text: a text of two characters is followed by any third. */
export function trigramsAt(text: string, start: number): Trigram[] {
  if (start + 3 <= text.length) return [trigramAt(text, start)];
  const [first, second] = Array.from(text.slice(start), (character) => [classOf(character)]);
  return combined(first, second);
}

/** The trigram that stands at an offset of a text. */
export function trigramAt(text: string, start: number): Trigram {
  let trigram = 0;
  for (let at = start; at < start + 3; at += 1)
    trigram = (trigram << CLASS_BITS) | (CLASSES[text.charCodeAt(at)] ?? 0);
  return trigram;
}

const EVERY_CLASS = Array.from({ length: 1 << CLASS_BITS }, (_, number) => number);

function combined(first = EVERY_CLASS, second = EVERY_CLASS, third = EVERY_CLASS): Trigram[] {
  const starts = first.map((start) => start << (2 * CLASS_BITS));
  const middles = second.map((middle) => middle << CLASS_BITS);
  return starts.flatMap((start) =>
    middles.flatMap((middle) => third.map((end) => start | middle | end)),
  );
}

/** Where the three characters of a text begin that are rarest in code. */
export function rarestTrigramOf(text: string): number {
  let rarest = 0;
  let least = Infinity;
  for (let start = 0; start + 3 <= text.length; start += 1) {
    const often = oftenAt(text, start) + oftenAt(text, start + 1);
    if (often < least) [least, rarest] = [often, start];
  }
  return rarest;
}

/** How often the two characters at an offset of a text stand side by side in code. */
function oftenAt(text: string, at: number): number {
  return oftenOf(classOf(text.charAt(at)), classOf(text.charAt(at + 1)));
}
