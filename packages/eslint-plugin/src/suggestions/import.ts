import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { insertion, type Edit } from './edit.js';
import type { ProgramFile } from './file.js';
import { importForm, importPlace, type ImportForm } from './import-place.js';

/** The package that the suggested code reads with: the codemod writes the same. */
const RUNTIME = '@secretlift/runtime';

/** What the package reads with. */
export type Accessor = 'getSecret' | 'getSecretSync';

/** An accessor as a file can call it. */
export interface Imported {
  /** Its name in the file. */
  readonly local: string;
  /** What brings it in: nothing where it is there already. */
  readonly edits: readonly Edit[];
}

/** An accessor for a node to call; undefined where its file has no way to bring it in. */
export function importedFor(
  node: TSESTree.Node,
  accessor: Accessor,
  file: ProgramFile,
): Imported | undefined {
  const existing = existingImport(node, file);
  const known = existing?.names.get(accessor);
  if (known !== undefined)
    return isOurs(known, node, file) ? { local: known, edits: [] } : undefined;
  const local = LOCAL[accessor].find((name) => !isTaken(name, file));
  if (local === undefined) return undefined;
  const form = existing?.form ?? importForm(file);
  if (form === undefined) return undefined;
  const named = specifier(accessor, local, form);
  if (existing) return { local, edits: [insertion(existing.end, `, ${named}`)] };
  const edit = importEdit(named, form, file);
  return edit && { local, edits: [edit] };
}

/** What an accessor may be called in a file. */
const LOCAL = {
  getSecret: ['getSecret', 'readSecret', 'fetchSecret'],
  getSecretSync: ['getSecretSync', 'readSecretSync', 'fetchSecretSync'],
} as const satisfies Record<Accessor, readonly string[]>;

function isTaken(name: string, { text, program }: ProgramFile): boolean {
  return text.includes(name) && (program.tokens ?? []).some(({ value }) => value === name);
}

function specifier(accessor: Accessor, local: string, form: ImportForm): string {
  if (accessor === local) return accessor;
  return form === 'require' ? `${accessor}: ${local}` : `${accessor} as ${local}`;
}

interface ExistingImport {
  readonly form: ImportForm;
  /** Local names by the accessor. */
  readonly names: ReadonlyMap<string, string>;
  /** Behind its last name. */
  readonly end: number;
}

/** An import, or a require that runs before the node does: of its statement, at the top level. */
function existingImport(node: TSESTree.Node, { program }: ProgramFile): ExistingImport | undefined {
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const found = ofImport(statement);
      if (found) return found;
    }
    if (statement.type === 'VariableDeclaration' && statement.range[1] <= node.range[0]) {
      const found = statement.declarations.map(ofRequire).find(Boolean);
      if (found) return found;
    }
  }
  return undefined;
}

function ofImport({
  source,
  importKind,
  specifiers,
}: TSESTree.ImportDeclaration): ExistingImport | undefined {
  const named = specifiers.flatMap((one) => (one.type === 'ImportSpecifier' ? [one] : []));
  const end = named.at(-1)?.range[1];
  if (source.value !== RUNTIME || importKind === 'type' || end === undefined) return undefined;
  const names = named.flatMap((one) =>
    one.imported.type === 'Identifier' && one.importKind !== 'type'
      ? [[one.imported.name, one.local.name] as const]
      : [],
  );
  return { form: 'import', names: new Map(names), end };
}

function ofRequire({ id, init }: TSESTree.VariableDeclarator): ExistingImport | undefined {
  if (id.type !== 'ObjectPattern' || init?.type !== 'CallExpression') return undefined;
  const [module] = init.arguments;
  if (init.callee.type !== 'Identifier' || init.callee.name !== 'require') return undefined;
  const last = id.properties.at(-1);
  if (module?.type !== 'Literal' || module.value !== RUNTIME || last?.type !== 'Property')
    return undefined;
  const names = id.properties.flatMap((property) =>
    property.type === 'Property' &&
    property.key.type === 'Identifier' &&
    property.value.type === 'Identifier'
      ? [[property.key.name, property.value.name] as const]
      : [],
  );
  return { form: 'require', names: new Map(names), end: last.range[1] };
}

/** Whether a name means at the node what it means at the top of the file. */
function isOurs(name: string, node: TSESTree.Node, { sourceCode }: ProgramFile): boolean {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  while (scope && !scope.set.has(name)) scope = scope.upper;
  return scope === null || scope.block.type === 'Program';
}

function importEdit(named: string, form: ImportForm, file: ProgramFile): Edit | undefined {
  const place = importPlace(file, form);
  if (!place) return undefined;
  const { quote, semicolon } = styleOf(file);
  const module = `${quote}${RUNTIME}${quote}`;
  const bare =
    form === 'import'
      ? `import { ${named} } from ${module}`
      : `${keywordOf(file)} { ${named} } = require(${module})`;
  const { offset, below } = place;
  const needsSemicolon = semicolon || /^\s*[([`+\-/]/.test(file.text.slice(offset, offset + 1_000));
  const statement = needsSemicolon ? `${bare};` : bare;
  if (!below) return insertion(offset, `${statement}${file.endOfLine}`);
  const goesOn = /^[ \t]*\S/.test(file.text.slice(offset, offset + 200));
  return insertion(offset, `${file.endOfLine}${statement}${goesOn ? file.endOfLine : ''}`);
}

interface Style {
  readonly quote: string;
  readonly semicolon: boolean;
}

/** Read off the file's first import or require, or else off its text. */
function styleOf({ text, program }: ProgramFile): Style {
  const [, quote = "'"] =
    /(?:from |require\(|import )(['"])/.exec(text) ?? /[\s(=:,[](['"])/.exec(text) ?? [];
  const ends = program.body.filter(({ type }) => TERMINATED.has(type));
  const terminated = ends.filter(({ range }) => text.charAt(range[1] - 1) === ';').length;
  return { quote, semicolon: terminated * 2 >= ends.length };
}

/** What the file declares with what it requires. */
function keywordOf({ text }: ProgramFile): string {
  return /\b(const|let|var)\s[^;=]{0,200}=\s*require\(/.exec(text)?.[1] ?? 'const';
}

const TERMINATED: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'VariableDeclaration',
  'ExpressionStatement',
  'ExportDefaultDeclaration',
]);
