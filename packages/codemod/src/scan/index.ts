import { availableParallelism } from 'node:os';
import type { Detection } from '../detection.js';
import { filesUnder } from '../sources.js';
import type { Scan } from '../types.js';
import { keptByEslint } from './eslint-ignores.js';
import { lookAtAll, type Effort } from './look-at-all.js';
import type { Looked } from './look-at.js';
import { type Selection, selected } from './selection.js';
import { lookAtStaged } from './staged.js';

export type { Selection } from './selection.js';
export { requireWhollyStaged } from './staged.js';

export interface ScanOptions {
  /** Which of the files are looked at. Default: all. */
  readonly selection?: Selection;
  /** Patterns of files to leave out, as in a `.gitignore` in the root. */
  readonly ignored?: readonly string[];
  /** Whether what the project's ESLint ignores is left out as well. */
  readonly eslintIgnores?: boolean;
  /** What counts as a credential. Default: what the detector knows. */
  readonly detection?: Detection;
  /** The outcome does not depend on it. */
  readonly effort?: Effort;
}

/**
 * Reads JavaScript and TypeScript files under the paths that git does not ignore, and detects the
 * credentials in them: in threads where there is enough to do, with no more in memory than the files
 * that are being looked at, and those with findings.
 *
 * @param paths files or folders, relative to `root`
 * @param root absolute folder
 * @returns everything in the order of the paths
 * @throws MigrationError where a path does not exist, or git does not know what is selected
 */
export async function scan(
  paths: readonly string[],
  root: string,
  options: ScanOptions = {},
): Promise<Scan> {
  const { selection = { of: 'all' }, ignored = [], detection = {}, effort = EFFORT } = options;
  const keep = options.eslintIgnores === true ? keptByEslint : keptAll;
  const found = await keep(await filesUnder(paths, root, ignored), root);
  if (selection.of === 'staged')
    return scanOf(found, await lookAtStaged(paths, root, { ignored, keep }, detection));
  const chosen = await selected(found, selection, root);
  return scanOf(found, await lookAtAll(chosen, root, detection, effort));
}

/** Without it, no code of the project is run. */
const keptAll = (paths: readonly string[]) => Promise.resolve([...paths]);

/**
 * A thread of its own takes a third of a second of processor time until it has loaded what it needs:
 * as long as looking at a megabyte takes. Beyond four, they wait for memory.
 */
const EFFORT: Effort = { threads: Math.min(availableParallelism(), 4), alone: 2 ** 20 };

function scanOf(paths: readonly string[], looked: readonly Looked[]): Scan {
  return {
    paths,
    files: looked.flatMap((one) => (one.was === 'read' && one.file ? [one.file] : [])),
    passedOver: looked.flatMap((one) => (one.was === 'passed-over' ? [one.passedOver] : [])),
    references: new Set(looked.flatMap((one) => (one.was === 'read' ? one.references : []))),
    read: looked.filter(({ was }) => was === 'read').length,
  };
}
