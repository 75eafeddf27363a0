import type { Confidence, Evidence, SecretKind } from '../finding.js';

/** A text letter for letter, or a regular expression that finds it anywhere in a text. */
export type TextMatcher = string | { readonly pattern: string; readonly flags?: string };

/** A format of credentials that the detector does not know. */
export interface CustomPattern {
  /** What it finds, for people: `Acme key`. */
  readonly name: string;
  /** A regular expression; its group `secret` is the value where it is not the whole match. */
  readonly pattern: string;
  /** Of the regular expression: `i`, `s`, `m`, `u` or `v`. */
  readonly flags?: string;
  /** Default `high`. */
  readonly confidence?: Confidence;
  /** Default `other`. */
  readonly kind?: SecretKind;
  /**
   * Texts one of which stands in every match, letter for letter: a file without any is not parsed
   * for it. Default: what the regular expression spells out, where each of its alternatives does.
   */
  readonly keywords?: readonly string[];
}

/** A call that takes a credential and that the detector does not know. */
export interface CustomSink {
  /** As it is imported, with `*` at the end for all that begin so: `@acme/vault`, `./db.js`. */
  readonly module: string;
  /**
   * What is called, from the module's export: `open`, `Vault` (with or without `new`), and with `()`
   * for what a call gives: `Vault.().unlock`. Default: the export itself.
   */
  readonly call?: string;
  /** Position of the argument, from 0. Default 0. */
  readonly argument?: number;
  /** The way into that argument where it is an object: `auth.password`. */
  readonly option?: string;
  /** What it takes, for people. Default `credential`. */
  readonly name?: string;
  /** Default `other`. */
  readonly kind?: SecretKind;
}

/** What people can add to the detector, and what they want to hear nothing of. */
export interface CustomOptions {
  readonly patterns?: readonly CustomPattern[];
  /** Names of what holds a credential, in any style; names that end in one count as well. */
  readonly names?: readonly string[];
  readonly sinks?: readonly CustomSink[];
  readonly ignoredValues?: readonly TextMatcher[];
  /** Of what a value is bound to, as a finding says it (`db.password`) or its last part. */
  readonly ignoredNames?: readonly TextMatcher[];
  /** Globs, as in ESLint's `ignores`. */
  readonly ignoredFiles?: readonly string[];
  /** Whether tests, stories and fixtures are looked into. Default true. */
  readonly testFiles?: boolean;
  /** Whether comments are looked into. Default true. */
  readonly comments?: boolean;
  /** The kinds that matter. Default: all. */
  readonly kinds?: readonly SecretKind[];
  /** Bits a character (Shannon) that a value needs at least, by what decided that it is one. Default: none besides the rules' own. */
  readonly minimumEntropy?: Readonly<Partial<Record<Evidence['by'], number>>>;
}
