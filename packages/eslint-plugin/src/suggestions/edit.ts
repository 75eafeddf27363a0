/** A stretch of the source text, as offsets, and what takes its place. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** Puts a text in without taking any away. */
export function insertion(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}
