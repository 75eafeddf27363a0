import { resolve } from 'node:path';
import type { Detection } from '../detection.js';
import { MigrationError } from '../errors.js';
import { gitNames, gitOutput } from '../git-command.js';
import { shortPath } from '../short-path.js';
import { sourceNames } from '../sources.js';
import type { RewrittenFile } from '../types.js';
import { lookAt, type Looked } from './look-at.js';
import { decoded } from './read.js';

/** Which files are left out. */
interface Leaving {
  /** Patterns as in a `.gitignore` in the root. */
  readonly ignored: readonly string[];
  /** Those of absolute paths that stay. */
  readonly keep: (paths: readonly string[], root: string) => Promise<string[]>;
}

/**
 * Looks at what the next commit will change, in the texts that it will have there: a file can stand
 * otherwise in the work tree.
 *
 * @param paths files or folders, relative to `root`
 * @throws MigrationError where there is no git
 */
export async function lookAtStaged(
  paths: readonly string[],
  root: string,
  { ignored, keep }: Leaving,
  detection: Detection,
): Promise<Looked[]> {
  const operands = paths.map((path) => shortPath(resolve(root, path), root));
  const isWanted = sourceNames(operands, ignored);
  const looked: Looked[] = [];
  const names = (await stagedNames(operands, root)).filter(isWanted).sort();
  const kept = await keep(
    names.map((name) => resolve(root, name)),
    root,
  );
  for (const path of kept) {
    const source = decoded(path, await stagedContent(shortPath(path, root), root));
    looked.push('text' in source ? await lookAt(source, root, detection) : source);
  }
  return looked;
}

/**
 * Makes sure that what is about to be rewritten is what was looked at.
 *
 * @throws MigrationError where a file stands otherwise in the work tree than it is staged
 */
export async function requireWhollyStaged(
  files: readonly RewrittenFile[],
  root: string,
): Promise<void> {
  const differing = new Set(await gitNames(root, ['diff', '--name-only', '--relative', '-z']));
  const inPart = files
    .map(({ file }) => shortPath(file.path, root))
    .find((name) => differing.has(name));
  if (inPart === undefined) return;
  throw new MigrationError(
    'dirty-tree',
    `${inPart} is staged in part: what would be rewritten is not what is in the work tree.`,
    'Stage all of it, or stash the rest with `git stash --keep-index`, or leave out --staged.',
  );
}

async function stagedNames(operands: readonly string[], root: string): Promise<string[]> {
  const listed = ['diff', '--cached', '--name-only', '--relative', '--diff-filter=d', '-z'];
  return gitNames(root, ['--literal-pathspecs', ...listed, '--', ...operands]).catch(
    (cause: unknown) => {
      throw new MigrationError(
        'no-git-tree',
        `${root} is not in a git work tree, so nothing is staged.`,
        'Leave out --staged.',
        { cause },
      );
    },
  );
}

function stagedContent(name: string, root: string): Promise<Buffer> {
  return gitOutput(root, ['cat-file', 'blob', `:./${name}`]);
}
