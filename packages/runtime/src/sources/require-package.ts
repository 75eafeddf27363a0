import { createRequire } from 'node:module';

/**
 * Loads a package from the first of some files that has it in reach; if none has, tells what the
 * last one said. No bundler sees it: who does not have the package builds all the same.
 */
export function requirePackage(name: string, lookFrom: readonly string[]): Promise<unknown> {
  const [first = '/', ...others] = lookFrom;
  return others.reduce(
    (found, file) => found.catch(() => requireFrom(file, name)),
    requireFrom(first, name),
  );
}

/** `require`, because it follows NODE_PATH, where AWS Lambda keeps its SDK. */
// eslint-disable-next-line @typescript-eslint/require-await -- a failure to load is a rejection
async function requireFrom(file: string, name: string): Promise<unknown> {
  return createRequire(file)(name);
}
