import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { MigrationError } from '../errors.js';

const run = promisify(execFile);

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
  const [merged] = await namesFrom(root, ['merge-base', '--end-of-options', base, 'HEAD'], '\n');
  const lists = await Promise.all([
    namesFrom(root, ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', merged ?? '']),
    namesFrom(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return lists.flat();
}

/**
 * What git lists, without running what the repository's settings name.
 *
 * @param root absolute folder: names are relative to it
 * @throws Error where git fails
 */
export async function namesFrom(
  root: string,
  args: readonly string[],
  separator = '\0',
): Promise<string[]> {
  const command = ['-c', 'core.fsmonitor=false', ...args];
  const { stdout } = await run('git', command, { cwd: root, maxBuffer: 2 ** 29 });
  return stdout.split(separator).filter((name) => name !== '');
}
