import type { Range } from '../finding.js';

/** A value of a data document, in JSON, YAML, TOML or the like, with where it is written. */
export type DataValue =
  | {
      readonly type: 'object';
      readonly range: Range;
      readonly members: readonly DataMember[];
    }
  | { readonly type: 'list'; readonly range: Range; readonly items: readonly DataValue[] }
  /** `value`: as a program reads it; `range`: quotes included, where it has them. */
  | { readonly type: 'string'; readonly range: Range; readonly value: string }
  /** Numbers, dates, references: what is no string. */
  | { readonly type: 'other'; readonly range: Range };

/** A name and its value. */
export interface DataMember {
  readonly name: string;
  readonly value: DataValue;
}

/** A comment of a data document, as the parsers have them: `value` without what begins and ends it. */
export interface DataComment {
  readonly value: string;
  readonly range: Range;
}

/** A parsed data document. */
export interface DataSource {
  /** The text that all ranges index, without a BOM. */
  readonly text: string;
  /** Path of the file, for what its name says of it (a test); it is not read. */
  readonly filename: string;
  /** The documents of the file: one, but in YAML. */
  readonly values: readonly DataValue[];
  readonly comments: readonly DataComment[];
}
