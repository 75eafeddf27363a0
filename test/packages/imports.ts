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
  return /\.(?:test|test-d|bench)\.[cm]?ts$/u.test(file);
}

/** Reads the imports of every source file of a package, its tests included. */
export async function importsOf(folder: PackageFolder): Promise<Import[]> {
  const root = join(REPOSITORY, 'packages', folder, 'src');
  const files = (await filesIn(root)).filter((path) => /\.[cm]?ts$/u.test(path));
  return files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const atRunTime = specifiersIn(withoutTypes(text));
    return specifiersIn(text).map((specifier) => ({
      from: slashed(relative(root, path)),
      specifier,
      to: specifier.startsWith('.') ? target(root, path, specifier) : undefined,
      ofTypes: !atRunTime.includes(specifier),
    }));
  });
}

/** The name of the package that a specifier belongs to: `@scope/name/sub` is of `@scope/name`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function specifiersIn(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function withoutTypes(text: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

function target(root: string, from: string, specifier: string): string {
  const path = resolve(from, '..', specifier);
  return slashed(relative(root, path)).replace(/\.([cm]?)js$/u, '.$1ts');
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
