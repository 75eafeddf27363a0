import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { MigrationError } from '../errors.js';
import { shortPath } from '../short-path.js';
import { sourceNames } from '../sources.js';
import { lookAt, type Looked } from './look-at.js';
import { decoded } from './read.js';
import { namesFrom } from './selection.js';

const run = promisify(execFile);

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
  ignored: readonly string[],
): Promise<Looked[]> {
  const operands = paths.map((path) => shortPath(resolve(root, path), root));
  const isWanted = sourceNames(operands, ignored);
  const looked: Looked[] = [];
  for (const name of (await stagedNames(operands, root)).filter(isWanted).sort()) {
    const source = decoded(resolve(root, name), await stagedContent(name, root));
    looked.push('text' in source ? await lookAt(source, root) : source);
  }
  return looked;
}

/**
 * Those of some files whose text in the work tree is not what is staged.
 *
 * @param paths absolute
 */
export async function stagedInPart(paths: readonly string[], root: string): Promise<string[]> {
  if (paths.length === 0) return [];
  const differing = await namesFrom(root, ['diff', '--name-only', '--relative', '-z']);
  const parts = new Set(differing.map((name) => resolve(root, name)));
  return paths.filter((path) => parts.has(path));
}

async function stagedNames(operands: readonly string[], root: string): Promise<string[]> {
  const listed = ['diff', '--cached', '--name-only', '--relative', '--diff-filter=d', '-z'];
  return namesFrom(root, ['--literal-pathspecs', ...listed, '--', ...operands]).catch(
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

async function stagedContent(name: string, root: string): Promise<Buffer> {
  const options = { cwd: root, maxBuffer: 2 ** 29, encoding: 'buffer' } as const;
  return (await run('git', ['cat-file', 'blob', `:./${name}`], options)).stdout;
}
