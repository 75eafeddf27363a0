import { printable } from '../report/printable.js';

/** Text that is HTML already, made by {@link html} alone. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What can stand in a template: text is escaped, markup stays, nothing is left out. */
export type Content = string | number | Markup | undefined | false | readonly Content[];

/**
 * A template of HTML. Whatever is put in between tags, or between the quotes of an attribute, is
 * escaped unless it is markup itself.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const text = strings.map((string, index) => string + written(contents[index]));
  return new Markup(text.join(''));
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escaped(content);
  return typeof content === 'number' ? String(content) : content.map(written).join('');
}

/** Control characters too: a mark for text from right to left would show code as it is not. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
