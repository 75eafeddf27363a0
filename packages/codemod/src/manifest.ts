import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { MigrationError } from './errors.js';
import type { PlannedSecret, Stored } from './types.js';

/** Its name, at the root of the run; the runtime reads it to fetch together what belongs together. */
export const MANIFEST = 'secretlift.manifest.json';

/** A secret of the manifest: names and places, never a value, a hash or a length. */
export interface ManifestSecret {
  readonly name: string;
  readonly arn: string;
  readonly versionId: string;
  /** Keys of a JSON secret; empty where it is a bare string. */
  readonly keys: readonly string[];
  readonly places: readonly string[];
}

interface Manifest {
  readonly version: 1;
  readonly secrets: readonly ManifestSecret[];
}

/**
 * Adds what was stored to the manifest, keeping what earlier runs wrote.
 *
 * @throws MigrationError where the manifest that is there cannot be read as one
 */
export async function writeManifest(
  root: string,
  planned: readonly PlannedSecret[],
  stored: readonly Stored[],
): Promise<void> {
  const added = planned.flatMap((secret) => entry(secret, stored, root));
  if (added.length === 0) return;
  const path = join(root, MANIFEST);
  const earlier = (await readManifest(path)).secrets;
  const names = new Set(added.map(({ name }) => name));
  const kept = earlier.filter(({ name }) => !names.has(name));
  const secrets = [...kept, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, secrets }, null, 2)}\n`);
}

async function readManifest(path: string): Promise<Manifest> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    return { version: 1, secrets: [] };
  }
  try {
    const manifest = JSON.parse(content) as Manifest;
    if (Array.isArray(manifest.secrets)) return manifest;
  } catch {
    // The message of a JSON error can quote the file; the one below names it.
  }
  throw new MigrationError(`${path} is not a manifest.`, 'Restore it from git, or delete it.');
}

function entry(
  { name, content, places }: PlannedSecret,
  stored: readonly Stored[],
  root: string,
): ManifestSecret[] {
  const outcome = stored.find((one) => one.name === name);
  if (outcome === undefined || outcome.status === 'failed') return [];
  const files = places.map(({ file }) => relative(root, file.path).split(sep).join('/'));
  return [
    {
      name,
      arn: outcome.arn,
      versionId: outcome.versionId,
      keys: content.form === 'json' ? [...content.entries.keys()] : [],
      places: [...new Set(files)].sort(),
    },
  ];
}
