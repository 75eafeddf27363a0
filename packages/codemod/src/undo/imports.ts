import { Node, ts, type SourceFile } from 'ts-morph';
import type { ManifestFile } from '../manifest/schema.js';
import { RUNTIME } from '../runtime-package.js';
import { statementEnd } from '../statement-end.js';
import type { Edit } from '../types.js';
import type { RestoredCall } from './types.js';

/** A name that a file takes from the runtime, in the list where it stands. */
interface ImportedName {
  readonly node: Node;
  readonly imported: string;
  readonly local: string;
}

/** An import or require of the runtime: the statement, and the names that it brings in. */
interface RuntimeImport {
  readonly statement: Node;
  readonly names: readonly ImportedName[];
}

/**
 * The edits that take away what the rewrite imported and nothing else uses.
 *
 * @param record what the manifest knows of the file; without it, everything counts as brought in
 */
export function importEdits(
  source: SourceFile,
  restored: readonly RestoredCall[],
  record: ManifestFile | undefined,
): Edit[] {
  const gone = new Set(restored.map(({ call }) => call.node.getExpression().getStart()));
  const uses = usesByName(source, gone);
  return runtimeImports(source).flatMap(({ statement, names }) => {
    const unused = names.filter(
      ({ imported, local }) =>
        uses.get(local) === 1 &&
        restored.some(({ call }) => call.node.getExpression().getText() === local) &&
        (record === undefined || record.imports.some((name) => name === imported)),
    );
    return unused.length === names.length
      ? [statementEdit(statement, record?.statement)]
      : nameEdits(unused, names);
  });
}

function runtimeImports(source: SourceFile): RuntimeImport[] {
  return source.getStatements().flatMap((statement) => {
    const names = importedNames(statement) ?? requiredNames(statement);
    return names === undefined || names.length === 0 ? [] : [{ statement, names }];
  });
}

function importedNames(statement: Node): ImportedName[] | undefined {
  if (!Node.isImportDeclaration(statement)) return undefined;
  if (statement.getModuleSpecifierValue() !== RUNTIME) return undefined;
  if (statement.getDefaultImport() !== undefined) return undefined;
  return statement.getNamedImports().map((node) => {
    const imported = node.getName();
    return { node, imported, local: node.getAliasNode()?.getText() ?? imported };
  });
}

function requiredNames(statement: Node): ImportedName[] | undefined {
  if (!Node.isVariableStatement(statement)) return undefined;
  const [declaration, ...others] = statement.getDeclarations();
  const pattern = declaration?.getNameNode();
  const value = declaration?.getInitializer()?.getText() ?? '';
  if (others.length > 0 || !Node.isObjectBindingPattern(pattern)) return undefined;
  if (!/^require\(['"`]/.test(value) || value.slice(9, -2) !== RUNTIME) return undefined;
  return pattern.getElements().map((node) => {
    const local = node.getName();
    return { node, imported: node.getPropertyNameNode()?.getText() ?? local, local };
  });
}

/** How often each name stands in a file as an identifier, where it is not about to go. */
function usesByName(source: SourceFile, gone: ReadonlySet<number>): Map<string, number> {
  const uses = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const counts = ts.isIdentifier(node) && !gone.has(node.getStart(source.compilerNode));
    if (counts && !isOriginalName(node)) uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source.compilerNode);
  return uses;
}

/** `getSecret` of `getSecret as readSecret`: it declares nothing here. */
function isOriginalName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isImportSpecifier(parent) || ts.isBindingElement(parent)) && parent.propertyName === node
  );
}

/** Each with the comma before it; without the first of a list, the list is written anew. */
function nameEdits(unused: readonly ImportedName[], names: readonly ImportedName[]): Edit[] {
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return [];
  if (!unused.includes(first)) {
    return unused.map((name) => {
      const before = names[names.indexOf(name) - 1] ?? first;
      return { range: [before.node.getEnd(), name.node.getEnd()], text: '' };
    });
  }
  const kept = names.filter((name) => !unused.includes(name)).map(({ node }) => node.getText());
  return [{ range: [first.node.getStart(), last.node.getEnd()], text: kept.join(', ') }];
}

/** The statement with its line, or, where it shares that, with the space before it. */
function statementEdit(statement: Node, placed: ManifestFile['statement']): Edit {
  const text = statement.getSourceFile().getFullText();
  const [start, end] = [statement.getStart(), statementEnd(statement)];
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  if (text.slice(line, start).trim() !== '' || rest === undefined) {
    return { range: [text[start - 1] === ' ' ? start - 1 : start, end], text: '' };
  }
  return {
    range: [wholeLineStart(text, line, placed), end + below(text, end, rest, placed)],
    text: '',
  };
}

function wholeLineStart(text: string, line: number, placed: ManifestFile['statement']): number {
  if (placed !== 'after-unended-line') return line;
  return text.slice(0, line).endsWith('\r\n') ? line - 2 : line - 1;
}

function below(text: string, end: number, rest: string, placed: ManifestFile['statement']): number {
  if (placed !== 'spaced-line') return rest.length;
  const blank = /^[ \t]*\r?\n/.exec(text.slice(end + rest.length))?.[0] ?? '';
  return rest.length + blank.length;
}
