import { resolve } from 'node:path';
import { MigrationError } from '../errors.js';
import { gitNames } from '../git-command.js';

/** Which of the files are looked at. */
export type Selection =
  | { readonly of: 'all' }
  /** What differs from where the work began: from the commit that `base` and `HEAD` have in common. */
  | { readonly of: 'changed'; readonly base: string }
  /** What the next commit will change, as it will stand in there. */
  | { readonly of: 'staged' };

/**
 * Those of some files that are selected, in the same order. What git does not know yet has changed.
 *
 * @param paths absolute
 * @throws MigrationError where git does not know the base
 */
export async function selected(
  paths: readonly string[],
  selection: Exclude<Selection, { of: 'staged' }>,
  root: string,
): Promise<readonly string[]> {
  if (selection.of === 'all') return paths;
  const names = await changedNames(selection.base, root).catch((cause: unknown) => {
    throw new MigrationError(
      'no-such-commit',
      `git cannot tell what has changed since ${selection.base}.`,
      'Name a commit or a branch that this clone has, such as --changed=origin/main.',
      { cause },
    );
  });
  const changed = new Set(names.map((name) => resolve(root, name)));
  return paths.filter((path) => changed.has(path));
}

async function changedNames(base: string, root: string): Promise<string[]> {
  const [merged] = await gitNames(root, ['merge-base', '--end-of-options', base, 'HEAD'], '\n');
  const lists = await Promise.all([
    gitNames(root, ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', merged ?? '']),
    gitNames(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return lists.flat();
}
