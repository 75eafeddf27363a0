import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MigrationError } from './errors.js';

const run = promisify(execFile);

/**
 * Makes sure that what the run changes can be reviewed and undone by git.
 *
 * @throws MigrationError where the folder is not in a work tree, or has changes that are not committed
 */
export async function requireCleanTree(root: string): Promise<void> {
  const { stdout } = await run('git', ['status', '--porcelain'], { cwd: root }).catch(
    (cause: unknown) => {
      throw new MigrationError(
        `${root} is not in a git work tree, so the rewrite could not be undone.`,
        'Run `git init` and commit first, or pass --allow-dirty.',
        { cause },
      );
    },
  );
  if (stdout.trim() === '') return;
  throw new MigrationError(
    'The git work tree has changes that are not committed.',
    'Commit or stash them, so that the diff shows the migration alone, or pass --allow-dirty.',
  );
}
