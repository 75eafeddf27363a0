import { namesInGit } from './git.js';
import { namesBelow } from './walk.js';

/**
 * The files below some paths that the ignore rules leave: as git lists them where there is a work
 * tree, with nested and global rules and with submodules, else by a walk that reads `.gitignore`
 * files. No symbolic link is among them, and none is followed.
 *
 * @param operands files or folders that exist, relative to `root`
 * @param root absolute folder
 * @param isWanted which names to keep
 * @returns names relative to `root`, with slashes, in no order
 */
export async function namesUnder(
  operands: readonly string[],
  root: string,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  return (await namesInGit(operands, root, isWanted)) ?? namesBelow(operands, root, isWanted);
}
