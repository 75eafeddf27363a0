import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import ignore from 'ignore';
import { COMPONENT_EXTENSIONS } from './component.js';
import { MigrationError } from './errors.js';
import { namesUnder } from './listing/index.js';
import { shortPath } from './short-path.js';
import type { SourceText } from './types.js';

const EXTENSIONS = ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', ...COMPONENT_EXTENSIONS];
const SOURCE = new RegExp(`\\.(?:${EXTENSIONS.join('|')})$`);
const NEVER = /(?:^|\/)(?:node_modules|\.git)\/|\.min\.js$|\.d\.[mc]?ts$/;

/**
 * Absolute paths of every JavaScript and TypeScript file, and every component, under the paths that
 * git does not ignore, in a stable order. A file that is named itself is taken whatever its ending.
 *
 * @param paths files or folders, relative to `root`
 * @param root absolute folder
 * @param ignored patterns as in a `.gitignore` in `root`
 * @throws MigrationError where a path does not exist
 */
export async function filesUnder(
  paths: readonly string[],
  root: string,
  ignored: readonly string[] = [],
): Promise<string[]> {
  for (const path of paths) await mustExist(resolve(root, path));
  const operands = paths.map((path) => shortPath(resolve(root, path), root));
  const names = await namesUnder(operands, root, sourceNames(operands, ignored));
  return names.map((name) => resolve(root, name)).sort();
}

/**
 * Whether a name relative to the root is that of a source file to be looked at.
 *
 * @param operands what was asked for, relative to the root
 * @param ignored patterns as in a `.gitignore` in the root
 */
export function sourceNames(
  operands: readonly string[],
  ignored: readonly string[],
): (name: string) => boolean {
  const named = new Set(operands);
  const excluded = ignore().add([...ignored]);
  const isExcluded = (name: string) => ignore.isPathValid(name) && excluded.ignores(name);
  return (name) => (SOURCE.test(name) || named.has(name)) && !NEVER.test(name) && !isExcluded(name);
}

/** Reads a source file, without its BOM. */
export async function readSource(path: string): Promise<SourceText> {
  return sourceText(path, await readFile(path, 'utf8'));
}

/** A source file from its content, which may begin with a BOM. */
export function sourceText(path: string, content: string): SourceText {
  const bom = content.startsWith('\uFEFF');
  return { path, text: bom ? content.slice(1) : content, bom };
}

async function mustExist(path: string): Promise<void> {
  await stat(path).catch((cause: unknown) => {
    throw new MigrationError(
      'no-such-path',
      `There is no ${path}.`,
      'Name files or folders that exist.',
      { cause },
    );
  });
}
