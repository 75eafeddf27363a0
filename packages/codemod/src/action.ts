import type { Terminal } from './terminal.js';

/** 0 done, 1 something was refused or found, 2 broken. */
export type ExitStatus = 0 | 1 | 2;

/** One call of a command, as the command line gives it. */
export interface Call<Flags> {
  /** The arguments that are no options, in their order. */
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** The version of this package. */
  readonly version: string;
  readonly terminal: Terminal;
}

/** Carries a command out, and reports to the terminal. */
export type Action<Flags> = (call: Call<Flags>) => Promise<ExitStatus>;
