import { characterTable } from './characters.js';

/** Bits of a class. */
export const CLASS_BITS = 5;

/** What is beyond ASCII. */
export const FOREIGN = 31;

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz', (letter, index) => {
  return [new RegExp(letter, 'i'), index + 1] as const;
});

/** The class of each character, by its code: a letter in either case, digits, signs of keywords, any other. */
export const CLASSES = characterTable(
  [...LETTERS, [/\d/, 27], [/[_-]/, 28], [/\./, 29], [/[:/]/, 30]],
  FOREIGN,
);

/** The class of a character. */
export function classOf(character: string): number {
  return CLASSES[character.charCodeAt(0)] ?? FOREIGN;
}
