import { join } from 'node:path';
import { mentions } from '../mention.js';
import type { PendingPlace, SourceText } from '../types.js';
import type { Manifest } from './schema.js';

/**
 * Places that an interrupted run recorded and did not come to: a file is rewritten as a whole or not
 * at all, so it is a file that names none of its secrets.
 */
export function pendingPlaces(
  { files }: Manifest,
  sources: readonly SourceText[],
  root: string,
): PendingPlace[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return files.flatMap(({ path: short, places }) => {
    const path = join(root, short);
    const text = texts.get(path);
    if (text === undefined || places.some(({ secret }) => mentions(text, secret))) return [];
    return places.map(({ binding, secret, key }) => ({ path, binding, secret, key }));
  });
}
