/** Where a command's words go, and whether a person is there to answer. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A person reads, and can be asked. */
  readonly interactive: boolean;
  /** All that stands on standard input; absent where that is a terminal, or nothing. */
  readonly input?: () => Promise<string>;
}
