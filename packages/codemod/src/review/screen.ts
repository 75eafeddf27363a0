import { wrapAnsi } from 'fast-wrap-ansi';
import type { Colors } from '../report/colors.js';

/** Where a person reads, and is asked. Undefined is the answer of somebody who stops. */
export interface Screen {
  /** How many columns a line of {@link show} may take. */
  readonly columns: number;
  readonly colors: Colors;
  readonly show: (lines: readonly string[]) => void;
  readonly choose: <Value extends string>(
    question: string,
    choices: readonly [Choice<Value>, ...Choice<Value>[]],
  ) => Promise<Value | undefined>;
  /** Asks until the answer has no problem. */
  readonly ask: (question: TextQuestion) => Promise<string | undefined>;
  /** Afterwards nothing is asked any more. */
  readonly close: () => void;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface TextQuestion {
  readonly question: string;
  /** What stands there to be changed. */
  readonly initial: string;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly problem: (answer: string) => string | undefined;
}

/** Lines as they fit a screen: between words, or within one that is longer. */
export function wrapped(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) => {
    const [first = '', ...more] = wrapAnsi(line, columns, { hard: true, trim: false }).split('\n');
    return [first, ...more.map((continued) => continued.trimStart())];
  });
}
