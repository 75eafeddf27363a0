import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { ts } from 'ts-morph';
import { programsOf, type ConfiguredProgram } from '../programs.js';
import type { RewrittenFile } from '../types.js';

/** The name of the file, wherever it stands. */
const DECLARATIONS = 'secretlift.d.ts';

/**
 * Where the declarations of each TypeScript program stand, or will: in the outermost folder in which
 * its `tsconfig.json` takes in a new file. None where it names its files one by one.
 *
 * @param root no `tsconfig.json` is looked for above this folder
 * @returns absolute paths
 */
export function declarationPlaces(files: readonly RewrittenFile[], root: string): string[] {
  const typed = files.filter(({ file }) => /\.[cm]?tsx?$/.test(file.path));
  return programsOf(typed, root).flatMap((program) => placeIn(program) ?? []);
}

function placeIn({ path: configPath, config }: ConfiguredProgram): string | undefined {
  const { fileNames } = config;
  const present = fileNames.find((path) => basename(path) === DECLARATIONS);
  if (present !== undefined) return present;
  const base = dirname(configPath);
  const folders = [...new Set(fileNames.map((path) => relative(base, dirname(path))))];
  const inside = folders.filter((folder) => !folder.startsWith('..'));
  const place = firstTakenIn(inside.sort(outermostFirst), config.raw as ConfigText);
  return place === undefined ? undefined : join(base, place);
}

function outermostFirst(one: string, other: string): number {
  return one.split(/[\\/]/).length - other.split(/[\\/]/).length || one.length - other.length;
}

/** What a config says of its files, with what it extends. */
interface ConfigText {
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Asked of TypeScript itself, over empty files in a folder of their own. */
function firstTakenIn(
  folders: readonly string[],
  { files, include = files === undefined ? ['**/*'] : [], exclude = [] }: ConfigText,
): string | undefined {
  const copy = mkdtempSync(join(tmpdir(), 'secretlift-'));
  try {
    const candidates = folders.map((folder) => join(folder, DECLARATIONS));
    for (const path of candidates) writeEmpty(join(copy, path));
    const { fileNames } = ts.parseJsonConfigFileContent({ include, exclude }, ts.sys, copy);
    const taken = new Set(fileNames.map((path) => relative(copy, path)));
    return candidates.find((path) => taken.has(path));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function writeEmpty(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
}
