import { rmSync } from 'node:fs';
import { writeFile } from 'atomically';

/** The ending of what a file is about to become, until it takes the file's place. */
export const UNFINISHED = '.secretlift-unfinished';

/**
 * Writes a file atomically, through symbolic links, with its mode and owner kept. What a run that
 * was killed left half-written has a fixed name, so that the next run replaces it.
 *
 * @throws Error as of `node:fs` where the file or its folder cannot be written
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  await writeFile(path, content, { tmpCreate: unfinished, timeout: 1000 });
}

/** Removed first, lest a symbolic link of that name led the content elsewhere. */
function unfinished(path: string): string {
  const temporary = `${path}${UNFINISHED}`;
  rmSync(temporary, { force: true });
  return temporary;
}
