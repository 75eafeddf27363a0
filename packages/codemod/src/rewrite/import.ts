import { firstFree } from '../first-free.js';
import { RUNTIME } from '../runtime-package.js';
import type { Accessor, Edit, ImportForm, SurveyedFile } from '../types.js';

/** The local name of each accessor: the imported one where it is free, else an alias. */
export function localNames(
  { style }: SurveyedFile,
  accessors: ReadonlySet<Accessor>,
): Map<Accessor, string> {
  const local = (accessor: Accessor) =>
    style.existing?.names.get(accessor) ?? firstFree(NAMES[accessor], style.taken);
  return new Map([...accessors].sort().map((accessor) => [accessor, local(accessor)]));
}

/** What it may be called in a file. */
const NAMES = {
  getSecret: ['getSecret', 'readSecret', 'fetchSecret'],
  getSecretSync: ['getSecretSync', 'readSecretSync', 'fetchSecretSync'],
} as const satisfies Record<Accessor, readonly [Accessor, ...string[]]>;

/** The edits that bring the names in: nothing where the file has them already. */
export function importEdits(file: SurveyedFile, names: ReadonlyMap<Accessor, string>): Edit[] {
  const { existing, importPlace, form } = file.style;
  const missing = [...names].filter(([accessor]) => !existing?.names.has(accessor));
  if (missing.length === 0) return [];
  if (existing !== undefined) {
    const added = missing.map((name) => `, ${specifier(name, existing.form)}`).join('');
    return [{ range: [existing.insertAt, existing.insertAt], text: added }];
  }
  const specifiers = missing.map((name) => specifier(name, form)).join(', ');
  const { offset } = importPlace;
  return [{ range: [offset, offset], text: importText(specifiers, file) }];
}

function specifier([imported, local]: readonly [Accessor, string], form: ImportForm): string {
  if (imported === local) return imported;
  return form === 'require' ? `${imported}: ${local}` : `${imported} as ${local}`;
}

function importText(specifiers: string, { style, text }: SurveyedFile): string {
  const { form, keyword, quote, semicolon, endOfLine, importPlace } = style;
  const module = `${quote}${RUNTIME}${quote}`;
  const bare =
    form === 'require'
      ? `${keyword} { ${specifiers} } = require(${module})`
      : `import { ${specifiers} } from ${module}`;
  const statement = semicolon || importPlace.needsSemicolon ? `${bare};` : bare;
  if (importPlace.inline !== undefined) return importPlace.inline + statement;
  const startsLine = /^[\n\r\u2028\u2029]?$/.test(text.charAt(importPlace.offset - 1));
  const blank = importPlace.blankBelow ? endOfLine : '';
  return `${startsLine ? '' : endOfLine}${statement}${endOfLine}${blank}`;
}
