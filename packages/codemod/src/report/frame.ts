import { MASK, type Secret } from '@secretlift/detector';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Site, SurveyedFile } from '../types.js';
import { concealerFor, masksIn } from './masked.js';
import { printable } from './printable.js';

/** A line of a code frame. `signs` stand below the code, and are of no line of the file. */
export type FrameLine =
  | { readonly kind: 'code'; readonly number: number; readonly text: string }
  | { readonly kind: 'signs'; readonly text: string };

/** Lines that are shown before and behind the one with the value. */
const AROUND = 2;

/**
 * The code around a value, masked, no line of it wider than what it is made for.
 *
 * @param secrets are masked wherever in the file they stand
 * @param columns how many each line may take
 */
export function codeFrame(
  file: SurveyedFile,
  { range }: Site,
  secrets: readonly Secret[],
  columns: number,
): FrameLine[] {
  const { lines, index, column } = maskedLines(file, range[0], concealerFor(file, secrets));
  const hidden = Math.max(0, column + MASK.length - columns + 1);
  const near = lines.slice(Math.max(0, index - AROUND), index + AROUND + 1);
  return near.flatMap((line): FrameLine[] => {
    const code = { kind: 'code', ...line, text: cut(line.text, hidden, columns) } as const;
    if (line !== lines[index]) return [code];
    return [code, { kind: 'signs', text: ' '.repeat(column - hidden) + '^'.repeat(MASK.length) }];
  });
}

/** So much of a line as fits, without its beginning where that is what does not. */
export function cut(text: string, hidden: number, columns: number): string {
  const visible = hidden === 0 ? text : `…${text.slice(hidden + 1)}`;
  const [first = '', ...more] = wrapAnsi(visible, columns, HARD).split('\n');
  return more.length === 0 ? first : `${wrapAnsi(first, columns - 1, HARD).split('\n')[0] ?? ''}…`;
}

const HARD = { hard: true, trim: false, wordWrap: false };

interface MaskedLine {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a file with masks in the place of values, each with its number in the file: a value of
 * several lines takes the place of one. And where the mask of one value stands.
 */
function maskedLines(file: SurveyedFile, target: number, conceal: (text: string) => string) {
  const lines: MaskedLine[] = [];
  let [open, began, number] = ['', 1, 1];
  let [index, column, at] = [0, 0, 0];
  const add = (between: string) => {
    const [first = '', ...more] = printable(conceal(between)).split('\n');
    open += first;
    for (const line of more) {
      lines.push({ number: began, text: open });
      [open, began, number] = [line, number + 1, number + 1];
    }
  };
  for (const { range, text } of masksIn(file)) {
    add(file.text.slice(at, range[0]));
    if (range[0] === target) [index, column] = [lines.length, open.length];
    open += text;
    number += file.text.slice(...range).split('\n').length - 1;
    at = range[1];
  }
  add(file.text.slice(at));
  return { lines: [...lines, { number: began, text: open }], index, column };
}
