import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../manifest/schema.js';
import { referencesUnder, type Reference } from '../references/index.js';
import type { RewrittenFile } from '../types.js';
import { replaceFile } from '../write.js';
import { declarationPlaces } from './place.js';
import { declarationText, registryIn, united, type Registry } from './registry.js';

/**
 * Where declarations for some files shall stand. No new ones are begun where the code reads secrets
 * by ids that are not plain to see: declared or not, they compiled until now.
 *
 * @param files those that will read a secret
 * @returns absolute paths
 */
export async function plannedDeclarations(
  files: readonly RewrittenFile[],
  root: string,
): Promise<string[]> {
  const places = declarationPlaces(files, root);
  if (places.every((path) => existsSync(path))) return places;
  const references = await referencesUnder(['.'], root);
  return references.some(isUnclear) ? places.filter((path) => existsSync(path)) : places;
}

/** The other functions of the runtime take any id. */
function isUnclear({ accessor, id }: Reference): boolean {
  return id.kind === 'dynamic' && (accessor === 'getSecret' || accessor === 'getSecretSync');
}

/**
 * Writes the declaration files that the manifest names: its secrets, and what else they declare. In
 * a new one that is what the code reads already, since it compiled until now.
 *
 * @param root absolute folder of the manifest
 * @returns absolute paths of the files
 */
export async function writeDeclarations(
  { declarations, secrets }: Manifest,
  root: string,
): Promise<string[]> {
  const migrated: Registry = new Map(secrets.map(({ name, keys }) => [name, keys]));
  const paths = declarations.map((short) => join(root, short));
  for (const path of paths) {
    const others = (await declaredIn(path)) ?? registryOf(await referencesUnder(['.'], root));
    await replaceFile(path, declarationText(united([migrated, others])));
  }
  return paths;
}

/**
 * The way back: what an undo took out of the manifest is no longer declared, and where the manifest
 * names no secret any more, nothing is.
 *
 * @returns absolute paths of the files that are gone
 */
export async function narrowDeclarations(
  earlier: Manifest,
  later: Manifest,
  root: string,
): Promise<string[]> {
  const left = new Set(later.secrets.map(({ name }) => name));
  const gone = earlier.secrets.map(({ name }) => name).filter((name) => !left.has(name));
  const paths = earlier.declarations.map((short) => join(root, short));
  if (left.size === 0) return removed(paths);
  for (const path of paths) {
    const declared = new Map(await declaredIn(path));
    for (const name of gone) declared.delete(name);
    await replaceFile(path, declarationText(declared));
  }
  return [];
}

async function removed(paths: readonly string[]): Promise<string[]> {
  const standing = paths.filter((path) => existsSync(path));
  for (const path of standing) await rm(path, { force: true });
  return standing;
}

/** Undefined where there is no such file. */
async function declaredIn(path: string): Promise<Registry | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : registryIn(text);
}

function registryOf(references: readonly Reference[]): Registry {
  return united(
    references.map(({ id, keys, hasDynamicKey }) => {
      const isName = id.kind === 'literal' && !id.id.startsWith('arn:');
      return new Map(isName ? [[id.id, hasDynamicKey ? ('any' as const) : keys]] : []);
    }),
  );
}
