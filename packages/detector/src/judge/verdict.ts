import type { Confidence, Evidence, SecretKind } from '../finding.js';
import type { Stretch } from '../rules/values/value-rule.js';

/** What a string was found to be, before it is placed in the source. */
export interface Verdict {
  readonly rule: string;
  readonly kind: SecretKind;
  readonly what: string;
  /** The credential's place in the string as the program sees it. */
  readonly stretch: Stretch;
  readonly confidence: Confidence;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The whole of a string. */
export function wholeOf(text: string): Stretch {
  return { start: 0, end: text.length };
}
