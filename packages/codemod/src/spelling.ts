import type { Secret } from '@secretlift/detector';
import type { Quote } from './types.js';

/** How strings are written in a file. */
export interface StringStyle {
  readonly quote: Quote;
  readonly endOfLine: '\n' | '\r\n';
}

/**
 * A value as it stands between quotes in source text, written the way in which most people write it:
 * no escape that is not needed, and line ends as they are in a template.
 */
export function spelled(value: Secret, { quote, endOfLine }: StringStyle): string {
  const inTemplate = quote === '`';
  return value.reveal().replace(inTemplate ? IN_TEMPLATE : IN_QUOTES, (character) => {
    if (character === '\n' && inTemplate) return endOfLine;
    if (character === "'" || character === '"')
      return character === quote ? `\\${quote}` : character;
    return ESCAPES[character] ?? escaped(character);
  });
}

/** The file's own line end, as templates that span lines have it. */
export function endOfLine(text: string): StringStyle['endOfLine'] {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

// eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
const IN_QUOTES = /[\\'"\u0000-\u001f\u007f\u2028\u2029\ufeff]/g;
// eslint-disable-next-line no-control-regex -- as above
const IN_TEMPLATE = /[\\`\u0000-\u0008\u000a-\u001f\u007f\u2028\u2029\ufeff]|\$(?=\{)/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '`': '\\`',
  $: '\\$',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
};

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A stretch of a template's raw text as it has to stand in a quoted string. */
export function templateToQuoted(raw: string, quote: Quote): string {
  return raw.replace(/\\(`|\$\{|\r\n|[\s\S])|\r\n|[\s\S]/g, (match, kept?: string) => {
    if (kept !== undefined) return kept === '`' || kept === '${' ? kept : match;
    if (match === '\n' || match === '\r\n') return '\\n';
    return match === quote ? `\\${quote}` : match;
  });
}
