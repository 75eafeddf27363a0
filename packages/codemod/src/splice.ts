import type { Edit } from './types.js';

/**
 * Applies edits to a text in one pass.
 *
 * @param untouched what becomes of the text between the edits; it stays by default
 * @param edits in ascending order, not overlapping; two insertions at one offset keep their order
 * @throws RangeError where two edits overlap
 */
export function splice(
  text: string,
  edits: readonly Edit[],
  untouched: (between: string) => string = (between) => between,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { range, text: replacement } of edits) {
    if (range[0] < at) throw new RangeError(`Two edits overlap at offset ${range[0]}.`);
    pieces.push(untouched(text.slice(at, range[0])), replacement);
    at = range[1];
  }
  return pieces.join('') + untouched(text.slice(at));
}
