import { join } from 'node:path';
import type { OwnChanges } from '../git.js';
import { MANIFEST } from './index.js';
import type { Manifest } from './schema.js';

/**
 * The files that earlier runs changed: as long as the manifest is not committed, nor are they.
 *
 * @param wasInterrupted whether the last run was killed
 */
export function changedBefore(
  manifest: Manifest,
  root: string,
  wasInterrupted: boolean,
): OwnChanges {
  const { files, packages, declarations } = manifest;
  const rewritten = [...files, ...packages].map(({ path }) => path);
  const paths = [MANIFEST, ...rewritten, ...declarations];
  return {
    witness: join(root, MANIFEST),
    wasInterrupted,
    paths: new Set(paths.map((path) => join(root, path))),
  };
}
