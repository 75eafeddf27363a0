import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ts } from 'ts-morph';
import { programIn } from './component.js';

/**
 * Which of some modules another file of the program imports, requires or exports from.
 * An import by an alias counts if it ends in the module's name: to take a module for imported that
 * is not costs an `await`, the opposite breaks a program.
 *
 * @param modules absolute paths
 * @param files absolute paths of all files of the program; read only where `modules` is not empty
 */
export async function importedAmong(
  modules: readonly string[],
  files: readonly string[],
): Promise<Set<string>> {
  const waiting = new Map(
    modules.map((path) => [path, { key: moduleKey(path), stem: stem(path) }]),
  );
  const imported = new Set<string>();
  for (const file of waiting.size === 0 ? [] : files) {
    const { text } = programIn({ path: file, text: await readFile(file, 'utf8').catch(() => '') });
    const candidates = [...waiting].filter(
      ([path, { stem }]) => path !== file && text.includes(stem),
    );
    if (candidates.length === 0) continue;
    const specifiers = specifiersOf(text);
    for (const [path, module] of candidates) {
      if (!specifiers.some((specifier) => mayMean(specifier, file, module))) continue;
      imported.add(path);
      waiting.delete(path);
    }
  }
  return imported;
}

function specifiersOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function mayMean(specifier: string, from: string, module: { key: string; stem: string }): boolean {
  if (specifier.startsWith('.')) return moduleKey(resolve(dirname(from), specifier)) === module.key;
  return stem(specifier) === module.stem;
}

/** A path without its extension and without `/index`, as importers may leave them out. */
function moduleKey(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
}

function stem(path: string): string {
  return basename(moduleKey(path));
}
