export { detect, detectBy, type DetectOptions, type Source } from './detect.js';
export type { Confidence, Evidence, Finding, Range, SecretKind } from './finding.js';
export { MASK, Secret, SecretMap } from './secret.js';
export { cluesIn, EVERYTHING, mayHoldFinding, type Clues } from './prefilter/clues.js';
export { customize, type Customization } from './custom/customize.js';
export { OptionError } from './custom/option-error.js';
export type { CustomOptions, CustomPattern, CustomSink, TextMatcher } from './custom/options.js';
