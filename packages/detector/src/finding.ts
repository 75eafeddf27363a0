import type { Secret } from './secret.js';

/** Offsets into the source text in UTF-16 code units, the end exclusive; a BOM is not part of the text. */
export type Range = readonly [start: number, end: number];

/** The least sure first. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** `high`: a value pattern or a sink says so; `medium`: name and value agree; `low`: worth a look. */
export type Confidence = (typeof CONFIDENCES)[number];

export const SECRET_KINDS = [
  'password',
  'token',
  'api-key',
  'signing-secret',
  'private-key',
  'connection-url',
  'other',
] as const;

/** What sort of credential it is; decides how it is grouped, named and shown. */
export type SecretKind = (typeof SECRET_KINDS)[number];

/** One reason for a finding, in words that never contain the value. */
export interface Evidence {
  readonly by: 'value' | 'name' | 'sink' | 'entropy';
  readonly says: string;
}

/** A hardcoded credential in a program. */
export interface Finding {
  /** Id of the row that decided, such as `slack-token`, `name` or `jsonwebtoken-sign`. */
  readonly rule: string;
  readonly kind: SecretKind;
  /** What it is, for people: `Slack token`, `password`. */
  readonly what: string;
  /** What it is bound to, as a person would say it: `db.password`, `jwt.sign()`; absent where nothing names it. */
  readonly binding: string | undefined;
  /** The value's own place: without quotes, without the words around it in a longer string. */
  readonly range: Range;
  /** The expression that holds it, quotes included: a literal, a template, or a constant concatenation. */
  readonly expression: Range;
  /** Where `range` covers the whole content of `expression`, the string as the program sees it; else the part. */
  readonly value: Secret;
  readonly confidence: Confidence;
  /** At least one, the strongest first. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** The file is a test, a story or a fixture by its name. */
  readonly inTest: boolean;
}
