export { detect, detectBy, type DetectOptions, type Source } from './detect.js';
export {
  CONFIDENCES,
  SECRET_KINDS,
  type Confidence,
  type Evidence,
  type Finding,
  type Range,
  type SecretKind,
} from './finding.js';
export { OutlineCollector, type Outline } from './program/outline.js';
export type { Path } from './program/walk.js';
export { MASK, Secret, SecretMap } from './secret.js';
export { Memory } from './memory.js';
export { cluesIn, EVERYTHING, mayHoldFinding, type Clues } from './prefilter/clues.js';
export { customize, type Customization } from './custom/customize.js';
export { OptionError } from './custom/option-error.js';
export type { CustomOptions, CustomPattern, CustomSink, TextMatcher } from './custom/options.js';
export { detectInData } from './data/data.js';
export { searchableText } from './data/searchable-text.js';
export type { DataComment, DataMember, DataSource, DataValue } from './data/document.js';
