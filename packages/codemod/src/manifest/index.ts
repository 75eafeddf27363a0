import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from '../errors.js';
import { replaceFile } from '../write.js';
import { MANIFEST_SCHEMA, type Manifest } from './schema.js';

/** Its name, at the root of the run; the runtime reads it to fetch together what belongs together. */
export const MANIFEST = 'secretlift.manifest.json';

/** What holds where nothing was migrated. */
const EMPTY: Manifest = { version: 1, secrets: [], files: [], packages: [], declarations: [] };

/**
 * Reads the manifest of a folder; where there is none, an empty one.
 *
 * @throws MigrationError where what is there is no manifest
 */
export async function readManifest(root: string): Promise<Manifest> {
  const path = join(root, MANIFEST);
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return EMPTY;
  const parsed = MANIFEST_SCHEMA.safeParse(jsonOf(content));
  if (parsed.success) return parsed.data;
  throw new MigrationError(
    'manifest-not-understood',
    `${path} is not a manifest of this version.`,
    'Restore it from git, or delete it.',
  );
}

/** The message of a JSON error can quote the file: it is left out. */
function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Writes the manifest of a folder; one that names no secret is removed. */
export async function writeManifest(root: string, manifest: Manifest): Promise<void> {
  const path = join(root, MANIFEST);
  if (manifest.secrets.length === 0) await rm(path, { force: true });
  else await replaceFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
