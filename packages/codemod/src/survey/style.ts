import { Node, ts, type SourceFile } from 'ts-morph';
import { RUNTIME } from '../runtime-package.js';
import type { FileStyle, ImportForm, OwningPackage } from '../types.js';
import { existingImport } from './existing-import.js';
import { importPlace } from './import-place.js';

/**
 * How the file would write an import of the runtime, and where.
 *
 * @param sites offsets at which the rewritten code calls the runtime
 */
export function fileStyle(
  source: SourceFile,
  owner: OwningPackage,
  sites: readonly number[],
): FileStyle {
  return {
    form: importForm(source, owner),
    keyword: requireKeyword(source),
    quote: preferredQuote(source),
    semicolon: usesSemicolons(source),
    endOfLine: source.getFullText().includes('\r\n') ? '\r\n' : '\n',
    importPlace: importPlace(source, sites),
    existing: existingImport(source, RUNTIME, Math.min(...sites)),
    taken: new Set(identifiers(source)),
  };
}

function importForm(source: SourceFile, owner: OwningPackage): ImportForm {
  const statements = source.getStatements();
  if (statements.some(isModuleStatement)) return 'import';
  if (statements.some(Node.isImportEqualsDeclaration)) return 'import-equals';
  const extension = source.getExtension();
  if (/^\.(?:mjs|mts|ts|tsx)$/.test(extension)) return 'import';
  if (/^\.(?:cjs|cts)$/.test(extension)) return 'require';
  return owner.type === 'module' ? 'import' : 'require';
}

/** `isExported()` would not do: it also counts what `module.exports = { … }` names. */
function isModuleStatement(statement: Node): boolean {
  return (
    Node.isImportDeclaration(statement) ||
    Node.isExportDeclaration(statement) ||
    (Node.isExportAssignment(statement) && !statement.isExportEquals()) ||
    (Node.isExportable(statement) && statement.hasExportKeyword())
  );
}

/** The keyword of the file's own requires: `const` where it has none. */
function requireKeyword(source: SourceFile): FileStyle['keyword'] {
  const keywords = Array.from(
    source.getFullText().matchAll(/\b(const|let|var)\s[^;=]{0,200}=\s*require\(/g),
    (match) => match[1],
  );
  const [first] = keywords;
  const uniform = keywords.every((keyword) => keyword === first);
  return uniform && (first === 'var' || first === 'let') ? first : 'const';
}

function preferredQuote(source: SourceFile): "'" | '"' {
  const text = source.getFullText();
  return (
    commonest(text, /(?:from |require\(|import )(['"])/g) ??
    commonest(text, /[\s(=:,[](['"])/g) ??
    "'"
  );
}

function commonest(text: string, pattern: RegExp): "'" | '"' | undefined {
  const quotes = Array.from(text.matchAll(pattern), (match) => match[1]);
  if (quotes.length === 0) return undefined;
  const single = quotes.filter((quote) => quote === "'").length;
  return single * 2 >= quotes.length ? "'" : '"';
}

/** Statements that end in a semicolon where one may be left out. */
function usesSemicolons(source: SourceFile): boolean {
  const ends = source
    .getStatements()
    .filter((statement) => TERMINATED.some((is) => is(statement)))
    .map((statement) => statement.getText().endsWith(';'));
  return ends.length === 0 || ends.filter(Boolean).length * 2 >= ends.length;
}

const TERMINATED: readonly ((node: Node) => boolean)[] = [
  Node.isImportDeclaration,
  Node.isVariableStatement,
  Node.isExpressionStatement,
  Node.isExportAssignment,
];

/** Read off the compiler's own nodes: wrapping each of a large file costs seconds. */
function identifiers(source: SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source.compilerNode);
  return names;
}
