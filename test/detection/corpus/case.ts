/** A piece of code with what a reader would say of it. Values are slots, filled from a seeded generator. */
export interface Case {
  readonly category: string;
  /** Code with slots such as `{hex:32}`; each case is one file. */
  readonly code: string;
  /** Whether there is a credential in it. */
  readonly positive: boolean;
}

/** Cases of one category that differ in their code alone. */
export function cases(category: string, positive: boolean, codes: readonly string[]): Case[] {
  return codes.map((code) => ({ category, code, positive }));
}
