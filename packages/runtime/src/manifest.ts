import { readFileSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import type { Environment } from './environment.js';
import { secretError } from './errors.js';

/** The file that `migrate-secrets` writes: names and places of secrets, never values. */
export const manifestName = 'secretlift.manifest.json';

/**
 * The names of the secrets that a program is known to use: from the file in `SECRETLIFT_MANIFEST`,
 * or from the nearest manifest in `folder` or above it. Empty if there is none, or if it cannot be
 * understood: it only serves to read ahead.
 *
 * @throws SecretSetupError if `SECRETLIFT_MANIFEST` names a file that cannot be read.
 */
export function manifestNames(environment: Environment, folder: string): string[] {
  const named = environment['SECRETLIFT_MANIFEST'];
  const text = named ? readNamed(resolve(folder, named)) : readNearest(folder);
  return text === undefined ? [] : namesIn(text);
}

function readNamed(file: string): string {
  const text = readIfThere(file);
  if (text !== undefined) return text;
  const detail = `SECRETLIFT_MANIFEST: ${file} cannot be read`;
  throw secretError({ reason: 'setting-invalid', id: 'SECRETLIFT_MANIFEST', detail });
}

function readNearest(folder: string): string | undefined {
  const text = readIfThere(join(folder, manifestName));
  if (text !== undefined || folder === parse(folder).root) return text;
  return readNearest(dirname(folder));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(text: string): string[] {
  try {
    const { secrets } = JSON.parse(text) as { secrets?: unknown };
    return Array.isArray(secrets) ? secrets.map(nameOf).filter((name) => name !== undefined) : [];
  } catch {
    return [];
  }
}

function nameOf(secret: unknown): string | undefined {
  const name = (secret as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
}
