import { readFileSync, statSync } from 'node:fs';
import { BaselineError, KnownSecrets, parseBaseline } from '@secretlift/detector/baseline';

interface Read {
  /** When the file was changed, and how long it was: another file otherwise. */
  readonly state: string;
  readonly known: KnownSecrets;
}

/** By path: an editor lints one file after the other in one process, and the baseline can change. */
const read = new Map<string, Read>();

/**
 * The secrets that a baseline knows of; parsed again only where the file has changed since.
 *
 * @param path absolute
 * @throws Error where it cannot be read: its message names the file and the next step
 */
export function readBaseline(path: string): KnownSecrets {
  try {
    const { mtimeMs, size } = statSync(path);
    const state = `${mtimeMs} ${size}`;
    const before = read.get(path);
    if (before?.state === state) return before.known;
    const known = new KnownSecrets(parseBaseline(readFileSync(path, 'utf8')));
    read.set(path, { state, known });
    return known;
  } catch (cause) {
    throw new Error(`${path} ${problem(cause)}`, { cause });
  }
}

function problem(cause: unknown): string {
  if (cause instanceof BaselineError) return `${cause.message}. ${cause.next}`;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return code === 'ENOENT'
    ? 'does not exist. Write it with `migrate-secrets baseline`, or mend the option `baseline` of secretlift’s rule.'
    : `cannot be read (${code}). Mend that, or the option \`baseline\` of secretlift’s rule.`;
}
