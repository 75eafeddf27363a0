import type { Edit, PlannedPlace } from '../types.js';

/** A place with the name that its accessor has in the file. */
export interface Call {
  readonly place: PlannedPlace;
  readonly local: string;
}

/**
 * The edits that put calls in the place of literals, or of the parts of them that are values. Several
 * values in one quoted string make one edit.
 */
export function callEdits(calls: readonly Call[]): Edit[] {
  const byExpression = new Map<number, [Call, ...Call[]]>();
  for (const call of calls) {
    const [start] = call.place.site.expression;
    const known = byExpression.get(start);
    if (known === undefined) byExpression.set(start, [call]);
    else known.push(call);
  }
  return [...byExpression.values()].flatMap(editsOfExpression);
}

function editsOfExpression(calls: [Call, ...Call[]]): Edit[] {
  const [{ place }] = calls;
  if (place.site.whole) return [replacement(place, bound(place, callText(calls[0])))];
  if (place.file.text[place.site.expression[0]] !== '`')
    return [replacement(place, template(calls))];
  return calls.map((call) => ({ range: call.place.site.range, text: `\${${callText(call)}}` }));
}

/** `return'x'` is legal, `returngetSecret()` is another name. */
function replacement({ site, file }: PlannedPlace, text: string): Edit {
  const touchesWord = /[\w$]/.test(file.text[site.expression[0] - 1] ?? '');
  return { range: site.expression, text: touchesWord ? ` ${text}` : text };
}

function callText({ place, local }: Call): string {
  const { secret, key, accessor, file, idVariable, site } = place;
  const quote = (name: string) => quoted(name, file.style.quote);
  const id =
    idVariable === undefined ? quote(secret) : `process.env.${idVariable} ?? ${quote(secret)}`;
  const call = `${local}(${[id, ...(key === undefined ? [] : [quote(key)])].join(', ')})`;
  return accessor === 'getSecret' && site.awaitForm !== 'given' ? `await ${call}` : call;
}

function quoted(name: string, quote: string): string {
  return `${quote}${name.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}

function bound({ site, accessor }: PlannedPlace, call: string): string {
  return site.awaitForm === 'parenthesised' && accessor === 'getSecret' ? `(${call})` : call;
}

/** `'Bearer xyz'` becomes a template; what stands around the values keeps its raw bytes. */
function template(calls: readonly [Call, ...Call[]]): string {
  const { site, file } = calls[0].place;
  const inOrder = calls.toSorted((a, b) => a.place.site.range[0] - b.place.site.range[0]);
  let at = site.expression[0] + 1;
  let text = '';
  for (const call of inOrder) {
    const [start, end] = call.place.site.range;
    text += `${forTemplate(file.text.slice(at, start))}\${${callText(call)}}`;
    at = end;
  }
  return `\`${text}${forTemplate(file.text.slice(at, site.expression[1] - 1))}\``;
}

function forTemplate(raw: string): string {
  return raw.replace(/\\[\s\S]|`|\$\{/g, (match) =>
    match.startsWith('\\') ? match : `\\${match}`,
  );
}
