import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What git prints.
 *
 * @param cwd absolute folder
 * @param most bytes that it may print
 * @throws Error where there is no git, or it fails
 */
export async function gitOutput(
  cwd: string,
  args: readonly string[],
  most = 2 ** 29,
): Promise<Buffer> {
  const options = { cwd, maxBuffer: most, encoding: 'buffer' } as const;
  return (await run('git', [...args], options)).stdout;
}

/**
 * What git lists. The repository's own settings could name a monitor: nothing is run for a list.
 *
 * @param cwd absolute folder: names are relative to it
 * @throws Error where there is no git, or it fails
 */
export async function gitNames(
  cwd: string,
  args: readonly string[],
  separator = '\0',
): Promise<string[]> {
  const listed = await gitOutput(cwd, ['-c', 'core.fsmonitor=false', ...args]);
  return listed
    .toString()
    .split(separator)
    .filter((name) => name !== '');
}
