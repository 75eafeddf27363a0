import { ALPHABETS, replaceSlots } from '../rules/values/format.js';

/**
 * A sample credential from its format: `{hex:32}` becomes 32 random characters of that alphabet,
 * and `<<text>>` its base64. Formats keep anything that looks like a credential out of the repository.
 * @param random gives numbers from 0 to below 1
 */
export function fill(format: string, random: () => number): string {
  const filled = replaceSlots(format, ({ alphabet, least, most = least + 20 }) => {
    const { characters } = ALPHABETS[alphabet];
    const length = least + Math.floor(random() * Math.min(most - least + 1, 20));
    const pick = () => characters[Math.floor(random() * characters.length)];
    return Array.from({ length }, pick).join('');
  });
  return filled.replace(/<<(.+?)>>/g, (_all, text: string) => btoa(text));
}

/** A small seeded generator (mulberry32), so that a failing sample can be made again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
