import { join } from 'node:path';
import { MigrationError } from '../errors.js';
import { projectModule } from '../project-module.js';

/** What is used of ESLint, whichever version the project has. */
interface Eslint {
  readonly ESLint: new (options: { readonly cwd: string }) => {
    isPathIgnored(path: string): Promise<boolean>;
  };
}

/**
 * The files that the project's own ESLint does not ignore, by `ignores` of its flat configuration or
 * by an `.eslintignore`. Its configuration is run for that.
 *
 * @param paths absolute
 * @param root absolute folder whose ESLint is asked
 * @throws MigrationError where it has none, or one that cannot be asked
 */
export async function keptByEslint(paths: readonly string[], root: string): Promise<string[]> {
  const { ESLint } = await installedAt(root);
  const eslint = new ESLint({ cwd: root });
  const ignored = await Promise.all(paths.map((path) => eslint.isPathIgnored(path))).catch(
    (cause: unknown) => {
      throw notAsked(root, 'has a configuration that does not load', cause);
    },
  );
  return paths.filter((_, index) => ignored[index] !== true);
}

async function installedAt(root: string): Promise<Eslint> {
  try {
    return (await projectModule('eslint', join(root, 'file.js'))) as Eslint;
  } catch (cause) {
    throw notAsked(root, 'is not installed', cause);
  }
}

function notAsked(root: string, why: string, cause: unknown): MigrationError {
  return new MigrationError(
    'eslint-not-asked',
    `ESLint cannot be asked what it ignores in ${root}: it ${why}.`,
    'See that `npx eslint .` runs there, or leave out --eslint-ignores and name files with --ignore.',
    { cause },
  );
}
