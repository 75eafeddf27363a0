import type { Edit, PlannedPlace } from '../types.js';

/**
 * The edit that puts a call in the place of a literal, or of the part of it that is the value.
 *
 * @param local the accessor's name in this file
 */
export function callEdit(place: PlannedPlace, local: string): Edit {
  const { site, file } = place;
  const call = callText(place, local);
  const [start] = site.expression;
  if (site.whole) return replacement(place, bound(place, call));
  if (file.text[start] === '`') return { range: site.range, text: `\${${call}}` };
  return replacement(place, template(place, call));
}

/** `return'x'` is legal, `returngetSecret()` is another name. */
function replacement({ site, file }: PlannedPlace, text: string): Edit {
  const touchesWord = /[\w$]/.test(file.text[site.expression[0] - 1] ?? '');
  return { range: site.expression, text: touchesWord ? ` ${text}` : text };
}

function callText(
  { secret, key, accessor, file, idVariable }: PlannedPlace,
  local: string,
): string {
  const quote = (name: string) => quoted(name, file.style.quote);
  const id =
    idVariable === undefined ? quote(secret) : `process.env.${idVariable} ?? ${quote(secret)}`;
  const call = `${local}(${[id, ...(key === undefined ? [] : [quote(key)])].join(', ')})`;
  return accessor === 'getSecret' ? `await ${call}` : call;
}

function quoted(name: string, quote: string): string {
  return `${quote}${name.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}

function bound({ site, accessor }: PlannedPlace, call: string): string {
  return site.binds && accessor === 'getSecret' ? `(${call})` : call;
}

/** `'Bearer xyz'` becomes a template; what stands around the value keeps its raw bytes. */
function template({ site, file }: PlannedPlace, call: string): string {
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
