import { dirname, join, sep } from 'node:path';
import { narrowDeclarations } from '../declarations/index.js';
import { removeDependencies } from '../dependency.js';
import { writeManifest } from '../manifest/index.js';
import { narrowManifest, unreadSecrets } from '../manifest/narrow.js';
import type { Manifest } from '../manifest/schema.js';
import { RUNTIME } from '../runtime-package.js';
import { filesUnder, readSource } from '../sources.js';
import { type Removal, type SecretStore } from '../store/index.js';
import { withEach } from '../service/pace.js';
import type { UndoDone, UndoOptions, UndoPorts } from './types.js';

/**
 * Takes away what only the calls needed: the dependency where no file of the package uses it, the
 * secrets that the person wants deleted, and what the manifest knew of them.
 */
export async function cleanUp(
  manifest: Manifest,
  store: SecretStore,
  { root, deletion }: UndoOptions,
  { chooseDeletions }: UndoPorts,
): Promise<Omit<UndoDone, 'written'>> {
  const texts = await allTexts(root);
  const packages = await removeFromPackages(manifest, texts, root);
  const unread = unreadSecrets(manifest, texts);
  const chosen = unread.length === 0 ? [] : await chooseDeletions(unread);
  const removals = await withEach(chosen, (name) => store.remove(name, deletion));
  const undeleted = new Set(removals.flatMap(keptName));
  const after = { root, texts, undeleted, packages: new Set(packages) };
  const narrowed = narrowManifest(manifest, after);
  const declarations = await narrowDeclarations(manifest, narrowed, root);
  await writeManifest(root, narrowed);
  const abandoned = unread.filter((name) => !chosen.includes(name));
  return { packages, declarations, removals, abandoned };
}

function keptName(removal: Removal): string[] {
  return removal.status === 'kept' ? [removal.name] : [];
}

async function allTexts(root: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of await filesUnder(['.'], root)) texts.set(path, (await readSource(path)).text);
  return texts;
}

async function removeFromPackages(
  { packages }: Manifest,
  texts: ReadonlyMap<string, string>,
  root: string,
): Promise<string[]> {
  const users = [...texts].filter(([, text]) => text.includes(RUNTIME)).map(([path]) => path);
  const removed: string[] = [];
  for (const { path: short, ...added } of packages) {
    const path = join(root, short);
    if (users.some((user) => user.startsWith(dirname(path) + sep))) continue;
    await removeDependencies({ path, ...added });
    removed.push(path);
  }
  return removed;
}
