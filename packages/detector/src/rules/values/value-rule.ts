import type { SecretKind } from '../../finding.js';

/** A stretch of a string, in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A credential that is known by how it looks. One row a kind of credential. */
export interface ValueRule {
  /** Stable, in kebab-case: people write it into configurations. */
  readonly id: string;
  readonly kind: SecretKind;
  /** For people: `Slack token`. */
  readonly what: string;
  /** Every match holds one of these, letter for letter: a cheap test before the pattern. */
  readonly keywords: readonly [string, ...string[]];
  /** What a source text holds wherever the rule finds something, where its keywords stand in any text. */
  readonly presence?: RegExp;
  /** The group `secret` is the value where it is not the whole match. */
  readonly search: RegExp | ((text: string) => readonly Stretch[]);
  /** Names one of which must stand beside the value, since the value alone is too plain: `new relic`. */
  readonly near?: readonly [string, ...string[]];
  /** Bits a character that a match must have: a random key has them, a word or `xxxx` has not. */
  readonly entropy?: number;
  /** Where the format is documented. */
  readonly source: string;
  /** Formats (see `replaceSlots`) of samples that must be found, and why others must not. */
  readonly matches: readonly [string, ...string[]];
  readonly nonMatches: readonly string[];
}
