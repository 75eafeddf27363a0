import { join } from 'node:path';
import type { OwnChanges } from '../git.js';
import { MANIFEST } from './index.js';
import type { Manifest } from './schema.js';

/** The files that earlier runs changed: as long as the manifest is not committed, nor are they. */
export function changedBefore({ files, packages }: Manifest, root: string): OwnChanges {
  const paths = [MANIFEST, ...[...files, ...packages].map(({ path }) => path)];
  return {
    witness: join(root, MANIFEST),
    paths: new Set(paths.map((path) => join(root, path))),
  };
}
