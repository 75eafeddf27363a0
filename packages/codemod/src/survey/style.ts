import { Node, type SourceFile, type Statement } from 'ts-morph';
import type { FileStyle, ImportForm, OwningPackage } from '../types.js';
import { RUNTIME } from '../runtime-package.js';
import { existingImport } from './existing-import.js';

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
  const form = importForm(source, owner);
  return {
    form,
    quote:
      commonest(source.getFullText(), /(?:from |require\(|import )(['"])/g) ?? anyQuote(source),
    semicolon: usesSemicolons(source),
    endOfLine: source.getFullText().includes('\r\n') ? '\r\n' : '\n',
    importAt: importOffset(source, sites),
    existing: existingImport(source, RUNTIME),
    taken: new Set(identifiers(source)),
  };
}

/** `isExported()` would not do: it also counts what `module.exports = { … }` names. */
function importForm(source: SourceFile, owner: OwningPackage): ImportForm {
  if (source.getImportDeclarations().length > 0) return 'import';
  const statements = source.getStatements();
  if (statements.some(Node.isImportEqualsDeclaration)) return 'import-equals';
  if (
    statements.some((statement) => Node.isExportable(statement) && statement.hasExportKeyword())
  ) {
    return 'import';
  }
  if (statements.some(Node.isExportAssignment) || statements.some(Node.isExportDeclaration)) {
    return 'import';
  }
  const extension = source.getExtension();
  if (/^\.(?:mjs|mts|ts|tsx)$/.test(extension)) return 'import';
  if (/^\.(?:cjs|cts)$/.test(extension)) return 'require';
  return owner.type === 'module' ? 'import' : 'require';
}

function anyQuote(source: SourceFile): "'" | '"' {
  return commonest(source.getFullText(), /[\s(=:,[](['"])/g) ?? "'";
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

function identifiers(source: SourceFile): string[] {
  const names: string[] = [];
  source.forEachDescendant((node) => {
    if (Node.isIdentifier(node)) names.push(node.getText());
  });
  return names;
}

/**
 * After the imports that open the file; where there are none, before its first statement, below a
 * shebang, directives and comments that belong to the file. A `require` must run before the first
 * call, so the run of imports ends at a statement that holds a site.
 */
function importOffset(source: SourceFile, sites: readonly number[]): number {
  const holdsSite = (statement: Statement) =>
    sites.some((site) => site >= statement.getStart() && site < statement.getEnd());
  const statements = source.getStatements();
  let directives = 0;
  while (isDirective(statements[directives])) directives += 1;
  let last = directives - 1;
  for (const [index, statement] of statements.entries()) {
    if (index < directives) continue;
    if (Node.isImportDeclaration(statement)) last = index;
    else if (bringsIn(statement) && !holdsSite(statement) && last === index - 1) last = index;
  }
  const previous = statements[last];
  if (previous !== undefined) return lineAfter(source, previous.getEnd());
  return belowFileComments(source, statements[directives]);
}

function isDirective(statement: Statement | undefined): boolean {
  return Node.isExpressionStatement(statement) && Node.isStringLiteral(statement.getExpression());
}

function bringsIn(statement: Statement): boolean {
  if (Node.isImportEqualsDeclaration(statement)) return true;
  if (!Node.isVariableStatement(statement)) return false;
  return statement
    .getDeclarations()
    .every((declaration) => /^require\(/.test(declaration.getInitializer()?.getText() ?? ''));
}

function lineAfter(source: SourceFile, offset: number): number {
  const text = source.getFullText();
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** Comments that end with an empty line, or that speak of the whole file, stay above the import. */
function belowFileComments(source: SourceFile, first: Statement | undefined): number {
  const text = source.getFullText();
  if (first === undefined) return text.length;
  let offset = text.startsWith('#!') ? lineAfter(source, 0) : 0;
  for (const comment of first.getLeadingCommentRanges()) {
    const below = lineAfter(source, comment.getEnd());
    const gap = /^[ \t]*\r?\n/.exec(text.slice(below, below + 200));
    if (gap !== null || SPEAKS_OF_THE_FILE.test(comment.getText())) {
      offset = Math.max(offset, below + (gap?.[0].length ?? 0));
    }
  }
  return offset;
}

const SPEAKS_OF_THE_FILE = /@ts-(?:no)?check|eslint-|license|copyright|@jest-|@vitest-|^\/\*!/i;
