import { occurrencesOf } from './identifier.js';

/** Longer lists of arguments are not read. */
const LONGEST = 2_000;

/**
 * Whether a text may call something with so many arguments that there is one at a position. It is not
 * so where each place of the name is a call, of which the arguments are told apart without parsing.
 */
export function mayGive(text: string, name: string, position: number): boolean {
  return occurrencesOf([name], text).some((at) => {
    const count = argumentsFrom(text, at + name.length);
    return count === undefined || count > position;
  });
}

/** What an argument can hold, and signs that end one or make it hard to tell where it ends. */
const PART =
  /[^"'`/\\()[\]{},.]+|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\\$]*`|[()[\]{},]|\.(?!\.\.)/y;

/** How many arguments are in the list that begins at an offset; undefined where none does, or who knows. */
function argumentsFrom(text: string, start: number): number | undefined {
  if (text.charAt(start) !== '(') return undefined;
  let depth = 0;
  let count = 1;
  PART.lastIndex = start;
  for (let part = PART.exec(text)?.[0]; part !== undefined; part = PART.exec(text)?.[0]) {
    if (PART.lastIndex - start > LONGEST) return undefined;
    if (/^[([{]/.test(part)) depth += 1;
    else if (/^[)\]}]/.test(part)) depth -= 1;
    else if (part === ',' && depth === 1) count += 1;
    if (depth === 0) return count;
  }
  return undefined;
}
