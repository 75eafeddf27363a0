import type { Range } from '../finding.js';

/** A stretch of a string and where it is written, without quotes. */
export interface Written {
  readonly value: string;
  readonly content: Range;
}

/** Quotes of JSON, JSON5, YAML and TOML, and the head of a block in YAML. */
const OPENING = /^(?:"""|'''|["'`]|[|>][^\n]*\n\s*)?/;

/** A string longer than this is data. */
const MOST_LINES = 1_000;

/**
 * Where a string is written: its lines one by one where each stands as it is in the text, for blocks
 * are indented, else the whole.
 * @param range of the string in the text, quotes included
 */
export function writtenParts(text: string, range: Range, value: string): readonly Written[] {
  const content = contentOf(text, range);
  const lines = value.split('\n');
  if (lines.length === 1 || lines.length > MOST_LINES) return [{ value, content }];
  return linesWithin(text, content, lines) ?? [{ value, content }];
}

function contentOf(text: string, [start, end]: Range): Range {
  const raw = text.slice(start, end);
  const opening = OPENING.exec(raw)?.[0] ?? '';
  const isQuoted = /^["'`]/.test(opening) && raw.endsWith(opening);
  const to = isQuoted ? end - opening.length : start + raw.trimEnd().length;
  return [Math.min(start + opening.length, to), to];
}

function linesWithin(
  text: string,
  [start, end]: Range,
  lines: readonly string[],
): Written[] | undefined {
  let at = start;
  const parts: Written[] = [];
  for (const [index, line] of lines.entries()) {
    const found = text.indexOf(line, at);
    if (found < 0 || found + line.length > end) return undefined;
    const isLast = index === lines.length - 1;
    at = found + line.length;
    if (!isLast || line !== '')
      parts.push({ value: isLast ? line : `${line}\n`, content: [found, at] });
  }
  return parts;
}
