import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { globby } from 'globby';
import { copyKindOf } from '../copy-kinds.js';
import type { CopyKind } from '../types.js';

/** A text file of a project. */
export interface ProjectText {
  /** Absolute. */
  readonly path: string;
  readonly kind: CopyKind;
  /** Without its BOM. */
  readonly text: string;
}

const LARGEST = 1024 * 1024;

const NEVER = [
  '**/{node_modules,.git}/**',
  '**/*.min.js',
  '**/{package-lock,npm-shrinkwrap,secretlift.manifest}.json',
  '**/pnpm-lock.yaml',
];

/** The texts of a folder, one after the other and in a stable order, without what git ignores. */
export async function* textsIn(root: string): AsyncGenerator<ProjectText> {
  const found = await globby('**', {
    cwd: root,
    dot: true,
    gitignore: true,
    followSymbolicLinks: false,
    ignore: NEVER,
  });
  for (const short of found.sort()) {
    const path = join(root, short);
    const kind = copyKindOf(short);
    const text = kind === undefined ? undefined : await textOf(path);
    if (kind !== undefined && text !== undefined) yield { path, kind, text };
  }
}

/** Undefined for what is no text, or too large to have been written by hand, or cannot be read. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    if ((await stat(path)).size > LARGEST) return undefined;
    const text = await readFile(path, 'utf8');
    return text.includes('\0') ? undefined : text.replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
