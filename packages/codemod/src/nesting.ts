/** Beyond what people write, and far from where a native parser's stack ends: at some thousands. */
const DEEPEST = 500;

/**
 * Whether a text may nest so deeply that a parser without a guard of its own would overflow the
 * stack of its thread, which ends the whole process. Strings and comments count as code: what is
 * taken for deep by mistake is only parsed more slowly.
 */
export function mayNestDeeply(text: string): boolean {
  return bracketsNest(text) || (text.match(/\belse\b/g)?.length ?? 0) > DEEPEST;
}

function bracketsNest(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth = Math.max(0, depth + (STEPS[text.charCodeAt(at)] ?? 0));
    if (depth > DEEPEST) return true;
  }
  return false;
}

const STEPS = new Int8Array(128);
for (const bracket of '([{') STEPS[bracket.charCodeAt(0)] = 1;
for (const bracket of ')]}') STEPS[bracket.charCodeAt(0)] = -1;
