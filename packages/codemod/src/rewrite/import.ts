import type { Accessor, Edit, SurveyedFile } from '../types.js';
import { RUNTIME } from '../runtime-package.js';

/** The local name of each accessor: the imported one where it is free, else an alias. */
export function localNames(
  { style }: SurveyedFile,
  accessors: ReadonlySet<Accessor>,
): Map<Accessor, string> {
  const local = (accessor: Accessor) =>
    style.existing?.names.get(accessor) ?? freeName(accessor, style.taken);
  return new Map([...accessors].sort().map((accessor) => [accessor, local(accessor)]));
}

/** The edits that bring the names in: nothing where the file has them already. */
export function importEdits(file: SurveyedFile, names: ReadonlyMap<Accessor, string>): Edit[] {
  const { existing, importAt } = file.style;
  const missing = [...names].filter(([accessor]) => !existing?.names.has(accessor));
  if (missing.length === 0) return [];
  if (existing !== undefined) {
    const specifiers = missing.map((name) => `, ${specifier(name, file)}`);
    return [{ range: [existing.insertAt, existing.insertAt], text: specifiers.join('') }];
  }
  return [{ range: [importAt, importAt], text: importLine(missing, file) }];
}

function freeName(accessor: Accessor, taken: ReadonlySet<string>): string {
  const asynchronous = accessor === 'getSecret';
  const aliases = asynchronous
    ? ['readSecret', 'fetchSecret']
    : ['readSecretSync', 'fetchSecretSync'];
  const free = [accessor, ...aliases].find((name) => !taken.has(name));
  for (let count = 2; ; count += 1) {
    if (free !== undefined) return free;
    if (!taken.has(`${accessor}${count}`)) return `${accessor}${count}`;
  }
}

function specifier(
  [imported, local]: readonly [Accessor, string],
  { style }: SurveyedFile,
): string {
  if (imported === local) return imported;
  return style.form === 'require' ? `${imported}: ${local}` : `${imported} as ${local}`;
}

function importLine(names: readonly (readonly [Accessor, string])[], file: SurveyedFile): string {
  const { style, text } = file;
  const list = names.map((name) => specifier(name, file)).join(', ');
  const module = `${style.quote}${RUNTIME}${style.quote}`;
  const end = `${style.semicolon ? ';' : ''}${style.endOfLine}`;
  const startsLine = style.importAt === 0 || text[style.importAt - 1] === '\n';
  return `${startsLine ? '' : style.endOfLine}${STATEMENT[style.form](list, module)}${end}`;
}

const STATEMENT = {
  import: (list, module) => `import { ${list} } from ${module}`,
  require: (list, module) => `const { ${list} } = require(${module})`,
  'import-equals': (list, module) => `import { ${list} } from ${module}`,
} as const satisfies Record<
  SurveyedFile['style']['form'],
  (list: string, module: string) => string
>;
