export type Level = 'error' | 'warning' | 'note';

/** Where in a file: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface Place {
  /** Relative to the root of the repository, with slashes. */
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

/** What a rule says of itself. */
export interface ReportedRule {
  readonly id: string;
  /** One sentence. */
  readonly description: string;
  /** What to do about it, as Markdown. */
  readonly help: string;
  /** Its page. */
  readonly url?: string | undefined;
  readonly level: Level;
  readonly tags: readonly string[];
  /** Of 10, as CVSS counts; only for rules about security. */
  readonly securitySeverity?: string | undefined;
}

/** One result of a rule; neither its message nor anything else has the text of the source. */
export interface ReportedResult {
  readonly ruleId: string;
  readonly level: Level;
  readonly message: string;
  readonly place: Place;
}

/** Something that went wrong with a file, so that there is no result for it. */
export interface ReportedProblem {
  readonly message: string;
  readonly place: Place;
}

/** A whole run. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string; readonly url: string };
  /** Each rule that a result names, and maybe more. */
  readonly rules: readonly ReportedRule[];
  readonly results: readonly ReportedResult[];
  readonly problems: readonly ReportedProblem[];
}
