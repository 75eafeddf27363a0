import { readFile, stat } from 'node:fs/promises';
import { splice } from './splice.js';
import type { Applied, Edit, RewrittenFile, SourceText } from './types.js';
import { replaceFile } from './write.js';

/**
 * Writes the files whose secrets are all in the store, each atomically.
 *
 * @param confirmed names of the secrets that were read back
 * @param progress is told before the first file and after each how many are done
 */
export async function apply(
  files: readonly RewrittenFile[],
  confirmed: ReadonlySet<string>,
  progress: (done: number) => void,
): Promise<Applied[]> {
  const applied: Applied[] = [];
  progress(0);
  for (const { file, edits, needs } of files) {
    const isConfirmed = [...needs].every((name) => confirmed.has(name));
    const outcome = isConfirmed ? await writeEdits(file, edits) : 'secret-not-stored';
    if (outcome === 'written') applied.push({ status: 'rewritten', file });
    else applied.push({ status: 'left', file, reason: outcome });
    progress(applied.length);
  }
  return applied;
}

/**
 * Writes a file with its edits, atomically, with its mode, BOM and symbolic link kept. A file that
 * changed since it was read is left alone.
 */
export async function writeEdits(
  file: SourceText,
  edits: readonly Edit[],
): Promise<'written' | 'changed-since-read' | 'not-writable'> {
  const bom = file.bom ? '\uFEFF' : '';
  try {
    if ((await readFile(file.path, 'utf8')) !== bom + file.text) return 'changed-since-read';
    if (((await stat(file.path)).mode & WRITABLE) === 0) return 'not-writable';
    await replaceFile(file.path, bom + splice(file.text, edits));
  } catch {
    return 'not-writable';
  }
  return 'written';
}

/** A file that nobody may write is not replaced either, though renaming over it would do. */
const WRITABLE = 0o222;
