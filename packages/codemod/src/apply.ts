import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { splice } from './splice.js';
import type { Applied, RewrittenFile } from './types.js';

/**
 * Writes the files whose secrets are all in the store, each atomically, with its mode, BOM and
 * symbolic link kept. A file that changed since it was read is left alone.
 *
 * @param confirmed names of the secrets that were read back
 */
export async function apply(
  files: readonly RewrittenFile[],
  confirmed: ReadonlySet<string>,
): Promise<Applied[]> {
  const applied: Applied[] = [];
  for (const file of files) applied.push(await applyOne(file, confirmed));
  return applied;
}

async function applyOne(
  { file, edits, needs }: RewrittenFile,
  confirmed: ReadonlySet<string>,
): Promise<Applied> {
  const left = (reason: 'secret-not-stored' | 'changed-since-read' | 'not-writable'): Applied => ({
    status: 'left',
    file,
    reason,
  });
  if (![...needs].every((name) => confirmed.has(name))) return left('secret-not-stored');
  const bom = file.bom ? '\uFEFF' : '';
  try {
    if ((await readFile(file.path, 'utf8')) !== bom + file.text) return left('changed-since-read');
    await writeFileAtomic(file.path, bom + splice(file.text, edits));
  } catch {
    return left('not-writable');
  }
  return { status: 'rewritten', file };
}
