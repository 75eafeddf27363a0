export { detect, detectAnyway, type DetectOptions, type Source } from './detect.js';
export type { Confidence, Evidence, Finding, Range, SecretKind } from './finding.js';
export { MASK, Secret, SecretMap } from './secret.js';
export { mayHoldFinding } from './prefilter.js';
