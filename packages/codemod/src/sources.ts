import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { convertPathToPattern, globby } from 'globby';
import { COMPONENT_EXTENSIONS } from './component.js';
import { MigrationError } from './errors.js';
import type { SourceText } from './types.js';

const EXTENSIONS = ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', ...COMPONENT_EXTENSIONS];
const NEVER = ['**/node_modules/**', '**/.git/**', '**/*.min.js', '**/*.d.{ts,mts,cts}'];

/**
 * Absolute paths of every JavaScript and TypeScript file, and every component, under the paths that git does not ignore,
 * in a stable order.
 *
 * @param paths files or folders, relative to `root`
 * @param root absolute folder
 * @throws MigrationError where a path does not exist
 */
export async function filesUnder(paths: readonly string[], root: string): Promise<string[]> {
  for (const path of paths) await mustExist(resolve(root, path));
  const found = await globby(paths.map(convertPathToPattern), {
    cwd: root,
    absolute: true,
    dot: true,
    gitignore: true,
    followSymbolicLinks: false,
    expandDirectories: { extensions: EXTENSIONS },
    ignore: NEVER,
  });
  return found.sort();
}

/** Reads a source file, without its BOM. */
export async function readSource(path: string): Promise<SourceText> {
  const content = await readFile(path, 'utf8');
  const bom = content.startsWith('\uFEFF');
  return { path, text: bom ? content.slice(1) : content, bom };
}

async function mustExist(path: string): Promise<void> {
  await stat(path).catch((cause: unknown) => {
    throw new MigrationError(`There is no ${path}.`, 'Name files or folders that exist.', {
      cause,
    });
  });
}
