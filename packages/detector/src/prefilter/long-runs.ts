import type { Range } from '../finding.js';
import { characterTable } from './characters.js';

/**
 * Where so many letters, digits, `_` and `-` or more stand in a row. It is looked for from its end, so
 * that what is none is left behind after few characters.
 * @param characters of a text of this length, and a zero
 */
export function longRunsIn(characters: Uint16Array, length: number, least: number): Range[] {
  const runs: Range[] = [];
  let start = 0;
  while (start + least <= length) {
    const before = lastOther(characters, start, start + least);
    if (before >= start) start = before + 1;
    else {
      const end = firstOther(characters, start + least);
      runs.push([start, end]);
      start = end + 1;
    }
  }
  return runs;
}

function lastOther(characters: Uint16Array, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && PARTS[characters[at] ?? 0] === 1) at -= 1;
  return at;
}

function firstOther(characters: Uint16Array, from: number): number {
  let at = from;
  while (PARTS[characters[at] ?? 0] === 1) at += 1;
  return at;
}

const PARTS = characterTable([[/[\w-]/, 1]]);
