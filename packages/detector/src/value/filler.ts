/** Longer than any token that is known by its format; keys in files are no fillers. */
const LONGEST = 400;

/** From this share on a value was typed in order rather than drawn. */
const TYPED_SHARE = 0.4;

/** Shorter runs come about by chance. */
const SHORTEST_RUN = 4;

/**
 * Whether a value only fills the place of a token: mostly runs such as `aaaa`, `1234` or `fedc`, or a
 * few characters again and again. A random text of the same length has next to none of either.
 */
export function isFiller(value: string): boolean {
  if (value.length > LONGEST) return false;
  return inRuns(value) >= TYPED_SHARE * value.length || isRepeated(value);
}

/** Characters in runs whose steps are all alike: the same, the next, or the one before. */
function inRuns(value: string): number {
  let counted = 0;
  let length = 1;
  let step = NaN;
  for (let index = 1; index <= value.length; index += 1) {
    const next = value.charCodeAt(index) - value.charCodeAt(index - 1);
    if (next === step && Math.abs(step) <= 1) {
      length += 1;
      continue;
    }
    if (length >= SHORTEST_RUN) counted += length;
    step = next;
    length = 2;
  }
  return counted;
}

/** From this share on a value was typed by repeating: `abc123abc123abc1`. */
const REPEATED_SHARE = 0.6;

/** Blocks of up to twelve characters that follow themselves. */
function isRepeated(value: string): boolean {
  const blocks = value.match(/(.{2,12}?)\1+/gs) ?? [];
  return blocks.join('').length >= REPEATED_SHARE * value.length;
}
