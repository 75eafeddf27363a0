import { access, constants, statfs } from 'node:fs/promises';
import type { Problem } from '../types.js';

/** Room for the manifest and for the temporary copy of a file, besides what is written. */
const MARGIN_BYTES = 1_000_000;

/**
 * Whether the manifest can be written, and whether there is room for what is to be written.
 *
 * @param root absolute folder of the run
 * @param bytes of all files together
 */
export async function roomProblems(root: string, bytes: number): Promise<Problem[]> {
  const isWritable = await access(root, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable)
    return [{ what: `${root} may not be written`, next: 'change the permissions of the folder' }];
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize >= bytes + MARGIN_BYTES) return [];
  return [{ what: `the disk of ${root} is full`, next: 'make room for the rewritten files' }];
}
