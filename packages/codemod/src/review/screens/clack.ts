import { isCancel, log, select, text } from '@clack/prompts';
import type { ReadStream, WriteStream } from 'node:tty';
import { colorsFor } from '../../report/colors.js';
import { type Screen, wrapped } from '../screen.js';

/** Columns of the line that clack draws on the left. */
const GUIDE = 3;

/** A screen whose choices move with the arrow keys. */
export function clackScreen(input: ReadStream, output: WriteStream): Screen {
  const columns = output.columns - GUIDE;
  return {
    columns,
    colors: colorsFor(output),
    show: (lines) => {
      log.message(wrapped(lines, columns), { output, spacing: 0 });
    },
    choose: async (message, choices) => {
      const options: { value: string; label: string }[] = choices.map(({ value, label }) => ({
        value,
        label,
      }));
      const chosen = await select({ message, options, input, output, maxItems: options.length });
      return choices.find(({ value }) => value === chosen)?.value;
    },
    ask: async ({ question: message, initial: initialValue, problem }) => {
      const validate = (answer = '') => problem(answer);
      const answer = await text({ message, initialValue, validate, input, output });
      return isCancel(answer) ? undefined : answer;
    },
    close: () => undefined,
  };
}
