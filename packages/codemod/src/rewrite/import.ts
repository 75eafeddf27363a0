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
  const { existing, form } = file.style;
  const missing = [...names].filter(([accessor]) => !existing?.names.has(accessor));
  if (missing.length === 0) return [];
  if (existing !== undefined) {
    const added = missing.map((name) => `, ${specifier(name, existing.form)}`).join('');
    return [{ range: [existing.insertAt, existing.insertAt], text: added }];
  }
  const specifiers = missing.map((name) => specifier(name, form)).join(', ');
  return [importEdit(`{ ${specifiers} }`, RUNTIME, file)];
}

/**
 * The edit that adds an import where the file has its own, as it writes them.
 *
 * @param binding what is imported: `name`, or `{ name }`
 */
export function importEdit(
  binding: string,
  module: string,
  file: Pick<SurveyedFile, 'style' | 'text'>,
): Edit {
  const { offset } = file.style.importPlace;
  return { range: [offset, offset], text: importText(binding, module, file) };
}

function specifier([imported, local]: readonly [Accessor, string], form: ImportForm): string {
  if (imported === local) return imported;
  return form === 'require' ? `${imported}: ${local}` : `${imported} as ${local}`;
}

function importText(
  binding: string,
  module: string,
  { style, text }: Pick<SurveyedFile, 'style' | 'text'>,
): string {
  const { form, keyword, quote, semicolon, endOfLine, importPlace } = style;
  const quoted = `${quote}${module}${quote}`;
  const bare =
    form === 'require'
      ? `${keyword} ${binding} = require(${quoted})`
      : `import ${binding} from ${quoted}`;
  const statement = semicolon || importPlace.needsSemicolon ? `${bare};` : bare;
  if (importPlace.inline !== undefined) return importPlace.inline + statement;
  const startsLine = /^[\n\r\u2028\u2029]?$/.test(text.charAt(importPlace.offset - 1));
  const blank = importPlace.blankBelow ? endOfLine : '';
  return `${startsLine ? '' : endOfLine}${statement}${endOfLine}${blank}`;
}
