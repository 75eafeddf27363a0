import type { PassedOver } from '../types.js';

/** What was written into a baseline, in numbers. */
export interface Baselined {
  /** The baseline, relative to where the command ran. */
  readonly file: string;
  /** Findings in the files that were read. */
  readonly findings: number;
  /** Entries that were not in the baseline before. */
  readonly added: number;
  /** All entries that it has now. */
  readonly entries: number;
  /** Files that could not be looked at, by their absolute paths. */
  readonly passedOver: readonly PassedOver[];
}
