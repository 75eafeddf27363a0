import { endianness } from 'node:os';
import { isAlphanumeric } from './codes.js';

const IS_BIG_ENDIAN = endianness() === 'BE';

/** Where the codes of a text are kept: most texts fit into it, and none is needed after the next. */
let kept = new Uint16Array(1 << 16);
let bytes = Buffer.from(kept.buffer);

/**
 * The UTF-16 codes of a text, and a zero behind them. The engine writes them out at once, and reads
 * them from there twice as fast as from a string.
 * They are those of this text until the next is asked for.
 */
export function charactersOf(text: string): Uint16Array {
  if (text.length >= kept.length) {
    kept = new Uint16Array(2 * text.length);
    bytes = Buffer.from(kept.buffer);
  }
  bytes.write(text, 'utf16le');
  if (IS_BIG_ENDIAN) bytes.subarray(0, 2 * text.length).swap16();
  kept[text.length] = 0;
  return kept;
}

/**
 * The letters and digits of ASCII among some characters, moved to their beginning; their number.
 * @param characters of a text of this length; a zero follows the last
 */
export function keepAlphanumeric(characters: Uint16Array, length: number): number {
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const code = characters[index] ?? 0;
    if (!isAlphanumeric(code)) continue;
    characters[count] = code;
    count += 1;
  }
  characters[count] = 0;
  return count;
}

/** A number for every character, by its code. */
export type CharacterTable = Uint8Array;

/**
 * Tells characters of ASCII apart by the first of some patterns that they match.
 * @param patterns with the number of what they match; what matches none has 0
 * @param foreign the number of what is beyond ASCII
 */
export function characterTable(
  patterns: readonly (readonly [pattern: RegExp, number: number])[],
  foreign = 0,
): CharacterTable {
  const table = new Uint8Array(1 << 16).fill(foreign);
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    table[code] = patterns.find(([pattern]) => pattern.test(character))?.[1] ?? 0;
  }
  return table;
}
