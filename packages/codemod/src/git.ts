import { resolve } from 'node:path';
import { MigrationError } from './errors.js';
import { gitOutput } from './git-command.js';
import { LOCK } from './lock.js';
import { SAVED_REVIEW } from './saved-review.js';
import { UNFINISHED } from './write.js';
import { shortPath } from './short-path.js';

/** What an earlier run changed, and the file that is among the changes until they are committed. */
export interface OwnChanges {
  /** Absolute path. */
  readonly witness: string;
  /** A run was killed, perhaps before it came to the witness. */
  readonly wasInterrupted: boolean;
  /** Absolute paths. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Makes sure that what the run changes can be reviewed and undone by git.
 *
 * @param root absolute folder
 * @param ours changes of an earlier run, which do not count
 * @param report absolute path of a file that the run writes for people, which does not count either:
 *   a dry run may have left it there
 * @throws MigrationError where the folder is not in a work tree, or has changes that are not committed
 */
export async function requireCleanTree(
  root: string,
  ours: OwnChanges,
  report?: string,
): Promise<void> {
  const changed = await changedFiles(root).catch((cause: unknown) => {
    throw new MigrationError(
      'no-git-tree',
      `${root} is not in a git work tree, so the rewrite could not be undone.`,
      'Run `git init` and commit first, or pass --allow-dirty.',
      { cause },
    );
  });
  const isOurs = ours.wasInterrupted || changed.includes(ours.witness);
  const accounted = isOurs ? ours.paths : new Set<string>();
  const isPassing = (path: string) =>
    path === report || PASSING.some((ending) => path.endsWith(ending));
  if (changed.every((path) => accounted.has(path) || isPassing(path))) return;
  throw new MigrationError(
    'dirty-tree',
    'The git work tree has changes that are not committed.',
    'Commit or stash them, so that the diff shows the migration alone, or pass --allow-dirty.',
  );
}

/** Files of a run that has not come to its end. */
const PASSING = [UNFINISHED, LOCK, SAVED_REVIEW];

/** Absolute paths of what `git status` lists; of a renamed file both. */
async function changedFiles(root: string): Promise<string[]> {
  const top = resolve(root, (await git(root, 'rev-parse', '--show-cdup')).trim());
  const status = await git(root, 'status', '--porcelain', '--untracked-files=all', '-z');
  const entries = status.split('\0').filter((entry) => entry !== '');
  return entries.map((entry) => resolve(top, entry.replace(/^[ MTADRCU?!]{2} /, '')));
}

/** The commit that the work tree stands on; undefined without git, or before the first commit. */
export async function headCommit(root: string): Promise<string | undefined> {
  return git(root, 'rev-parse', '--verify', 'HEAD').then(
    (output) => output.trim(),
    () => undefined,
  );
}

/**
 * A file as a commit has it; undefined where that has none, or is not known here.
 *
 * @param path absolute
 */
export async function fileAt(
  commit: string,
  path: string,
  root: string,
): Promise<string | undefined> {
  const within = shortPath(path, root);
  return git(root, 'show', `${commit}:./${within}`).catch(() => undefined);
}

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  return (await gitOutput(cwd, args, 2 ** 28)).toString();
}
