import { Project } from 'ts-morph';
import { programIn } from '../component.js';
import { isParameter, parameterId, parameterName } from '../parameter-id.js';
import { RUNTIME } from '../runtime-package.js';
import { filesUnder, readSource } from '../sources.js';
import { referencesIn } from './in-source.js';
import type { Reference, SecretId } from './reference.js';

export type { Reference, SecretId } from './reference.js';

/**
 * Every place under the paths that reads a secret through the runtime.
 *
 * @param paths files or folders, relative to `root`
 * @param root absolute folder
 * @throws MigrationError where a path does not exist
 */
export async function referencesUnder(
  paths: readonly string[],
  root: string,
): Promise<Reference[]> {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  });
  const references: Reference[] = [];
  for (const path of await filesUnder(paths, root)) {
    const file = await readSource(path);
    if (!file.text.includes(RUNTIME)) continue;
    const program = programIn(file);
    const source = project.createSourceFile(program.path, program.text);
    references.push(...referencesIn(source, file));
    project.removeSourceFile(source);
  }
  return references;
}

/** The environment as the runtime would see it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The name or the ARN that the runtime would ask for in this environment, with the prefix that is
 * set there; undefined where only the running program knows.
 */
export function resolvedId(id: SecretId, environment: Environment): string | undefined {
  const named = namedId(id, environment);
  if (named === undefined || named.startsWith('arn:')) return named;
  const prefix = environment['SECRETLIFT_PREFIX'] ?? '';
  if (!isParameter(named)) return `${prefix}${named}`;
  return prefix === '' ? named : parameterId(`${prefix}${parameterName(named).replace(/^\//, '')}`);
}

function namedId(id: SecretId, environment: Environment): string | undefined {
  switch (id.kind) {
    case 'literal':
      return id.id;
    case 'variable':
      return environment[id.variable] || id.fallback;
    case 'dynamic':
      return undefined;
  }
}
