import type { CharacterTable } from './characters.js';

/**
 * Tells where so many characters of a kind, or more, stand in a row. Such a run is looked for from its end, so
 * that what is none is left behind after few characters.
 * @param characters of a text of this length, and a zero, which is none of the kind
 * @param parts has a number other than 0 for those of the kind
 */
export function tellLongRuns(
  characters: Uint16Array,
  length: number,
  least: number,
  parts: CharacterTable,
  tell: (start: number, end: number) => void,
): void {
  let start = 0;
  while (start + least <= length) {
    const before = lastOther(characters, start, start + least, parts);
    if (before >= start) start = before + 1;
    else {
      const end = firstOther(characters, start + least, parts);
      tell(start, end);
      start = end + 1;
    }
  }
}

function lastOther(
  characters: Uint16Array,
  start: number,
  end: number,
  parts: CharacterTable,
): number {
  let at = end - 1;
  while (at >= start && parts[characters[at] ?? 0] !== 0) at -= 1;
  return at;
}

function firstOther(characters: Uint16Array, from: number, parts: CharacterTable): number {
  let at = from;
  while (parts[characters[at] ?? 0] !== 0) at += 1;
  return at;
}
