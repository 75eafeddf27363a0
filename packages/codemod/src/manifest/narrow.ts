import { join } from 'node:path';
import { mentions } from '../mention.js';
import type { Manifest } from './schema.js';

/** What is true after an undo. */
export interface AfterUndo {
  readonly root: string;
  /** The texts of all source files by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Secrets that could not be deleted: they stay on record, so that it can be tried again. */
  readonly undeleted: ReadonlySet<string>;
  /** Absolute paths of `package.json` files that no longer ask for the runtime. */
  readonly packages: ReadonlySet<string>;
}

/** The manifest without what was undone: places that no longer read, secrets that nothing reads. */
export function narrowManifest(manifest: Manifest, after: AfterUndo): Manifest {
  const { root, texts, undeleted, packages } = after;
  const unread = new Set(unreadSecrets(manifest, texts));
  const files = manifest.files.map((file) => {
    const text = texts.get(join(root, file.path)) ?? '';
    return { ...file, places: file.places.filter(({ secret }) => mentions(text, secret)) };
  });
  return {
    ...manifest,
    secrets: manifest.secrets.filter(({ name }) => !unread.has(name) || undeleted.has(name)),
    files: files.filter(({ places }) => places.length > 0),
    packages: manifest.packages.filter(({ path }) => !packages.has(join(root, path))),
  };
}

/** Names of the secrets that no source file mentions. */
export function unreadSecrets({ secrets }: Manifest, texts: ReadonlyMap<string, string>): string[] {
  const all = [...texts.values()];
  return secrets
    .map(({ name }) => name)
    .filter((name) => !all.some((text) => mentions(text, name)));
}
