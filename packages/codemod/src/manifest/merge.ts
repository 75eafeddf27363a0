import type {
  Manifest,
  ManifestFile,
  ManifestPackage,
  ManifestPlace,
  ManifestSecret,
} from './schema.js';

/**
 * What an earlier run recorded together with what a later one adds, sorted by names and paths.
 */
export function mergeManifests(earlier: Manifest, later: Manifest): Manifest {
  return {
    version: 1,
    secrets: merged(earlier.secrets, later.secrets, ({ name }) => name, mergeSecrets),
    files: merged(earlier.files, later.files, ({ path }) => path, mergeFiles),
    packages: merged(earlier.packages, later.packages, ({ path }) => path, mergePackages),
    declarations: merged(earlier.declarations, later.declarations, String, String),
  };
}

function merged<T>(
  earlier: readonly T[],
  later: readonly T[],
  nameOf: (entry: T) => string,
  merge: (earlier: T, later: T) => T,
): T[] {
  const entries = new Map(earlier.map((entry) => [nameOf(entry), entry]));
  for (const entry of later) {
    const known = entries.get(nameOf(entry));
    entries.set(nameOf(entry), known === undefined ? entry : merge(known, entry));
  }
  return [...entries.values()].sort(by(nameOf));
}

function mergeSecrets(earlier: ManifestSecret, later: ManifestSecret): ManifestSecret {
  return { ...later, keys: [...new Set([...earlier.keys, ...later.keys])] };
}

/** A run that finds a place again, or imports the runtime again, finds the file as it was at first. */
function mergeFiles(earlier: ManifestFile, later: ManifestFile): ManifestFile {
  const isAgain = earlier.places.some((place) => later.places.some((other) => alike(place, other)));
  if (isAgain || later.statement !== undefined) return later;
  const imports = new Set([...earlier.imports, ...later.imports]);
  return {
    ...earlier,
    ...later,
    imports: [...imports].sort(),
    places: [...earlier.places, ...later.places],
  };
}

function alike(one: ManifestPlace, other: ManifestPlace): boolean {
  return one.secret === other.secret && one.key === other.key && one.binding === other.binding;
}

/** The later run found the `dependencies` that the earlier one had put there. */
function mergePackages(earlier: ManifestPackage, later: ManifestPackage): ManifestPackage {
  return { ...earlier, names: [...new Set([...earlier.names, ...later.names])] };
}

function by<T>(nameOf: (entry: T) => string): (one: T, other: T) => number {
  return (one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0);
}
