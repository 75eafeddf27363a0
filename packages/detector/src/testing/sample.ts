const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** Alphabets that a sample pattern can name. */
const ALPHABETS: Readonly<Record<string, string>> = {
  digit: DIGITS,
  hex: DIGITS + 'abcdef',
  lower: LOWER + DIGITS,
  upper: UPPER + '234567',
  alpha: LOWER + UPPER,
  alnum: LOWER + UPPER + DIGITS,
  base64: LOWER + UPPER + DIGITS + '+/',
};

/**
 * A sample credential from its pattern: `{hex:32}` becomes 32 random characters of that alphabet.
 * `<<text>>` becomes its base64. Patterns keep anything that looks like a credential out of the repository.
 * @param random gives numbers from 0 to below 1
 */
export function fill(pattern: string, random: () => number): string {
  const filled = pattern.replace(/\{(\w+):(\d+)\}/g, (_all, alphabet: string, length: string) => {
    const letters = ALPHABETS[alphabet];
    if (letters === undefined) throw new Error(`no alphabet is called ${alphabet}`);
    const pick = () => letters[Math.floor(random() * letters.length)];
    return Array.from({ length: Number(length) }, pick).join('');
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
