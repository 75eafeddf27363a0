import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Prettier from 'prettier';
import { type ChangedLines, changedLines, committed } from './checkout.js';

/** What the project's own prettier, with its own settings, says of the lines that were rewritten. */
export interface Formatting {
  /** How many lines were rewritten in files that were kept in prettier's style. */
  readonly rewritten: number;
  /** Those of them that prettier would change, as `file:line`. */
  readonly changed: readonly string[];
}

/**
 * Formats the rewritten files and looks for the rewritten lines in the result. A file counts only
 * if the lines that were replaced in it had been as prettier would have them.
 *
 * @param files relative to `dir`
 * @returns undefined where the project has no prettier
 */
export async function formatting(
  dir: string,
  files: readonly string[],
): Promise<Formatting | undefined> {
  const prettier = await prettierOf(dir);
  if (prettier === undefined) return undefined;
  const verdicts = await Promise.all(files.map((file) => verdictsOn(prettier, dir, file)));
  const changed = verdicts.flat().filter(({ kept }) => !kept);
  return { rewritten: verdicts.flat().length, changed: changed.map(({ at }) => at) };
}

async function prettierOf(dir: string): Promise<typeof Prettier | undefined> {
  try {
    const path = createRequire(join(dir, 'package.json')).resolve('prettier');
    return ((await import(pathToFileURL(path).href)) as { default: typeof Prettier }).default;
  } catch {
    return undefined;
  }
}

interface Verdict {
  /** `file:line` */
  readonly at: string;
  /** Whether prettier leaves the line as it is. */
  readonly kept: boolean;
}

async function verdictsOn(
  prettier: typeof Prettier,
  dir: string,
  file: string,
): Promise<Verdict[]> {
  const path = join(dir, file);
  const settings = await prettier.resolveConfig(path, { editorconfig: true });
  const format = async (text: string) =>
    new Set((await prettier.format(text, { ...settings, filepath: path })).split(/\r?\n/));
  const { removed, added }: ChangedLines = await changedLines(dir, file);
  const styleBefore = await format(await committed(dir, file));
  if (!removed.every((text) => styleBefore.has(text))) return [];
  const styleAfter = await format(await readFile(path, 'utf8'));
  return added.map(({ line, text }) => ({ at: `${file}:${line}`, kept: styleAfter.has(text) }));
}
