import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The default export of a package as the project has it installed, whichever version that is.
 *
 * @param name of the package
 * @param path absolute, of a file of the project, which need not exist
 * @throws Error where none is installed for the file, or it does not load
 */
export async function projectModule(name: string, path: string): Promise<unknown> {
  const entry = createRequire(path).resolve(name);
  const loaded = (await import(pathToFileURL(entry).href)) as { readonly default: unknown };
  return loaded.default;
}
