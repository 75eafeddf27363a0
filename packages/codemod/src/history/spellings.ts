import type { Secret } from '@secretlift/detector';
import { spelled } from '../spelling.js';
import type { Quote } from '../types.js';

const QUOTES: readonly Quote[] = ["'", '"', '`'];

/** Values below this many characters are words that stand in many places: they are looked for in quotes. */
const SHORT = 8;

/**
 * What a line of source looks like that shows a value, by every way of quoting it. Of a value that
 * spans lines it is the longest line. None of it may be shown.
 */
export function spellingsOf(value: Secret): string[] {
  const isShort = value.reveal().length < SHORT;
  const forms = QUOTES.map((quote) => {
    const content = longestLine(spelled(value, { quote, endOfLine: '\n' }));
    return isShort ? `${quote}${content}${quote}` : content;
  });
  return [...new Set(isShort ? forms : [...forms, longestLine(value.reveal())])];
}

function longestLine(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines.reduce((longest, line) => (line.length > longest.length ? line : longest));
}
