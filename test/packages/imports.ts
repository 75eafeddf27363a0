import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { filesIn, REPOSITORY } from '../support/fixture.js';
import type { PackageFolder } from './house.js';

/** An import as a source file of ours states it: static, dynamic, or by `require`. */
export interface Import {
  /** The file that imports, relative to the package's `src`, with `/`. */
  readonly from: string;
  readonly specifier: string;
  /** The file of the same package that it leads to, likewise relative; absent for other packages. */
  readonly to: string | undefined;
  /** Whether it is of types alone, and so gone at run time. */
  readonly ofTypes: boolean;
}

/** Whether a source file is a test, or exists for tests alone. */
export function isTest(file: string): boolean {
  return /^testing\/|\.(?:test|test-d|bench)\.[cm]?ts$/u.test(file);
}

/** Reads the imports of every source file of a package, its tests included. */
export async function importsOf(folder: PackageFolder): Promise<Import[]> {
  const root = join(REPOSITORY, 'packages', folder, 'src');
  const files = (await filesIn(root)).filter((path) => /\.[cm]?ts$/u.test(path));
  return files.flatMap((path) =>
    statedIn(readFileSync(path, 'utf8')).map(({ specifier, ofTypes }) => ({
      from: slashed(relative(root, path)),
      specifier,
      to: specifier.startsWith('.') ? target(root, path, specifier) : undefined,
      ofTypes,
    })),
  );
}

/** The name of the package that a specifier belongs to: `@scope/name/sub` is of `@scope/name`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function statedIn(text: string): Pick<Import, 'specifier' | 'ofTypes'>[] {
  const stated: Pick<Import, 'specifier' | 'ofTypes'>[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) stated.push({ specifier, ofTypes: isOfTypes(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest));
  return stated;
}

/** What an import, an export from elsewhere, `import()` or `require()` leads to. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return literal(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  }
  return ts.isCallExpression(node) && bringsIn(node.expression)
    ? literal(node.arguments[0])
    : undefined;
}

function bringsIn(callee: ts.Expression): boolean {
  const isRequire = ts.isIdentifier(callee) && callee.text === 'require';
  return isRequire || callee.kind === ts.SyntaxKind.ImportKeyword;
}

function isOfTypes(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) {
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  }
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : undefined;
}

function target(root: string, from: string, specifier: string): string {
  const path = resolve(from, '..', specifier);
  return slashed(relative(root, path)).replace(/\.([cm]?)js$/u, '.$1ts');
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
