import type { Edit } from '../types.js';
import type { NamedPlace } from './index.js';

/**
 * The edit that puts a call in the place of a literal, or of the part of it that is the value.
 *
 * @param local the accessor's name in this file
 */
export function callEdit(place: NamedPlace, local: string): Edit {
  const { site, file } = place;
  const call = callText(place, local);
  const [start, end] = site.expression;
  if (coversWhole(place))
    return { range: [start, end], text: apart(file.text, start, bound(place, call)) };
  if (file.text[start] === '`') return { range: site.range, text: `\${${call}}` };
  return { range: [start, end], text: apart(file.text, start, template(place, call)) };
}

function callText({ secret, key, accessor, file }: NamedPlace, local: string): string {
  const { quote } = file.style;
  const names = [secret, ...(key === undefined ? [] : [key])];
  const call = `${local}(${names.map((name) => quoted(name, quote)).join(', ')})`;
  return accessor === 'getSecret' ? `await ${call}` : call;
}

function quoted(name: string, quote: string): string {
  return `${quote}${name.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}

function coversWhole({ site: { range, expression } }: NamedPlace): boolean {
  return range[0] <= expression[0] + 1 && range[1] >= expression[1] - 1;
}

function bound({ site, accessor }: NamedPlace, call: string): string {
  return site.binds && accessor === 'getSecret' ? `(${call})` : call;
}

/** `return'x'` is legal, `returngetSecret()` is another name. */
function apart(text: string, start: number, replacement: string): string {
  return /[\w$]/.test(text[start - 1] ?? '') ? ` ${replacement}` : replacement;
}

/** `'Bearer xyz'` becomes a template; what stands around the value keeps its raw bytes. */
function template({ site, file }: NamedPlace, call: string): string {
  const { range, expression } = site;
  const before = file.text.slice(expression[0] + 1, range[0]);
  const after = file.text.slice(range[1], expression[1] - 1);
  return `\`${forTemplate(before)}\${${call}}${forTemplate(after)}\``;
}

function forTemplate(raw: string): string {
  return raw.replace(/\\[\s\S]|`|\$\{/g, (match) =>
    match.startsWith('\\') ? match : `\\${match}`,
  );
}
