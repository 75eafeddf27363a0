import { characterTable } from './characters.js';
import { oftenOf } from './pairs.js';

/**
 * Three characters in a row, of which only the classes matter: letters in either case, digits, signs of
 * keywords, the rest of ASCII, and what is beyond. As a number it has fifteen bits.
 */
export type Trigram = number;

/** Bits of a class. */
export const CLASS_BITS = 5;
export const TRIGRAMS = 1 << (3 * CLASS_BITS);

const FOREIGN = 31;

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz', (letter, index) => {
  return [new RegExp(letter, 'i'), index + 1] as const;
});

/** The class of each character, by its code. */
export const CLASSES = characterTable(
  [...LETTERS, [/\d/, 27], [/[_-]/, 28], [/\./, 29], [/[:/]/, 30]],
  FOREIGN,
);

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
  const [first, second, third] = Array.from(text.slice(start, start + 3), (character) => [
    classOf(character),
  ]);
  return combined(first, second, third);
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

function classOf(character: string): number {
  return CLASSES[character.charCodeAt(0)] ?? FOREIGN;
}

/** Where the three characters of a text begin that are rarest in code. */
export function rarestTrigramOf(text: string): number {
  let rarest = 0;
  let least = Infinity;
  for (let start = 0; start + 3 <= text.length; start += 1) {
    const [first = '', second = '', third = ''] = text.slice(start);
    const often = oftenOf(first, second) + oftenOf(second, third);
    if (often < least) [least, rarest] = [often, start];
  }
  return rarest;
}
