import { join } from 'node:path';
import { projectModule } from '../project-module.js';

/** Formats the text of a file as its project would. */
export type Format = (text: string) => Promise<string>;

/** What is used of prettier, whichever version the project has: the second formats at once. */
interface Prettier {
  getFileInfo(
    path: string,
    options: { readonly ignorePath: string },
  ): Promise<{ readonly ignored: boolean; readonly inferredParser: string | null }>;
  resolveConfig(path: string, options: { readonly editorconfig: true }): Promise<object | null>;
  format(text: string, options: object): string | Promise<string>;
}

/**
 * The project's own prettier with the project's own settings; undefined where there is none for
 * this file, or where it is told to leave the file alone.
 *
 * @param path absolute, of the file
 * @param root absolute folder, of which `.prettierignore` counts
 */
export async function prettierFor(path: string, root: string): Promise<Format | undefined> {
  try {
    const prettier = (await projectModule('prettier', path)) as Prettier;
    const ignorePath = join(root, '.prettierignore');
    const { ignored, inferredParser } = await prettier.getFileInfo(path, { ignorePath });
    if (ignored || inferredParser === null) return undefined;
    const settings = await prettier.resolveConfig(path, { editorconfig: true });
    const options = { ...settings, ...AS_IT_STANDS, filepath: path };
    return async (text) => prettier.format(text, options);
  } catch {
    return undefined;
  }
}

/** Line ends stay as the file has them, and so does the text of other languages in templates. */
const AS_IT_STANDS = { endOfLine: 'auto', embeddedLanguageFormatting: 'off' } as const;
