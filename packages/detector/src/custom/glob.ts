import { createRequire } from 'node:module';

/** Loaded when there is a glob to match, which few people write. */
const minimatch = () =>
  (createRequire(import.meta.url)('minimatch') as typeof import('minimatch')).minimatch;

/** Whether a path matches a glob, as ESLint reads those in `ignores`; `\\` separates folders as well. */
export function matchesGlob(filename: string, glob: string): boolean {
  return minimatch()(filename.replaceAll('\\', '/'), glob, { dot: true });
}
