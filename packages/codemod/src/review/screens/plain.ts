import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { colorsFor } from '../../report/colors.js';
import { type Choice, type Screen, type TextQuestion, wrapped } from '../screen.js';

/**
 * A screen for readers that speak, and for terminals that cannot move the cursor: what is shown stays,
 * choices have numbers, and answers are lines.
 */
export function plainScreen(input: Readable, output: Writable & { columns?: number }): Screen {
  const lines = linesOf(createInterface({ input, terminal: false }));
  const write = (text: string) => output.write(text);
  const { next, close } = lines;
  const columns = output.columns ?? USUAL_COLUMNS;
  return {
    columns,
    colors: colorsFor({ isTTY: false }),
    show: (shown) => write(`${wrapped(shown, columns).join('\n')}\n`),
    choose: async (question, choices) => {
      write(`\n${question}\n${choices.map(numbered).join('')}`);
      return choice(choices, async (again) => {
        write(`${again}1 to ${choices.length}: `);
        return next();
      });
    },
    ask: (question) => typed(question, next, write),
    close,
  };
}

/** Of a terminal that does not tell. */
const USUAL_COLUMNS = 80;

function numbered({ label }: Choice<string>, index: number): string {
  return `  ${index + 1}. ${label}\n`;
}

/** Asks again where the answer is none of the numbers. */
async function choice<Value extends string>(
  choices: readonly Choice<Value>[],
  ask: (again: string) => Promise<string | undefined>,
): Promise<Value | undefined> {
  for (let again = ''; ; again = 'Please type a number, ') {
    const answer = await ask(again);
    if (answer === undefined) return undefined;
    const chosen = /^\d+$/.test(answer.trim()) ? choices[Number(answer) - 1] : undefined;
    if (chosen !== undefined) return chosen.value;
  }
}

/** An empty line leaves what is there. */
async function typed(
  { question, initial, problem }: TextQuestion,
  next: Lines['next'],
  write: (text: string) => void,
): Promise<string | undefined> {
  for (;;) {
    write(`${question}; an empty line leaves ${initial}: `);
    const line = await next();
    if (line === undefined) return undefined;
    const answer = line.trim() === '' ? initial : line;
    const wrong = problem(answer);
    if (wrong === undefined) return answer;
    write(`Not this one: ${wrong}\n`);
  }
}

/** Lines as they are asked for: those that come early wait. */
interface Lines {
  /** Undefined where there are no more. */
  readonly next: () => Promise<string | undefined>;
  readonly close: () => void;
}

function linesOf(reader: Interface): Lines {
  const lines = reader[Symbol.asyncIterator]();
  return {
    next: async () => {
      const line = await lines.next();
      return line.done === true ? undefined : line.value;
    },
    close: () => {
      reader.close();
    },
  };
}
