import type { Baseline, BaselineEntry } from './baseline.js';

/** A text is no baseline: what is wrong with it, and what to do next; never what it says. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';

  /**
   * @param message what is wrong, to be read behind the file's name: `is not JSON`
   * @param next what the person can do now
   */
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

/**
 * Reads a `.secrets.baseline` of detect-secrets 1.x, slim ones too.
 *
 * @throws BaselineError where it is none, or one of an older version
 */
export function parseBaseline(text: string): Baseline {
  const content = json(text);
  if (!isRecord(content)) throw broken('is not a JSON object');
  requireVersion(content['version']);
  for (const key of ['plugins_used', 'filters_used'])
    if (!Array.isArray(content[key])) throw broken(`has no list ${key}`);
  const { results } = content;
  if (!isRecord(results)) throw broken('has no results');
  for (const [file, entries] of Object.entries(results))
    if (!Array.isArray(entries) || !entries.every(isEntry))
      throw broken(`has an entry of ${file} without its type or its hashed_secret`);
  return content as unknown as Baseline;
}

/** JSON's own error quotes the text. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('is not JSON');
  }
}

function requireVersion(version: unknown): void {
  if (typeof version !== 'string') throw broken('has no version');
  if (/^1\.\d/.test(version)) return;
  throw new BaselineError(
    `is of version ${version}, and only those of 1.x are understood`,
    'Upgrade it with a detect-secrets of 1.x: `detect-secrets scan --baseline FILE`.',
  );
}

function isEntry(entry: unknown): entry is BaselineEntry {
  return (
    isRecord(entry) &&
    typeof entry['type'] === 'string' &&
    typeof entry['hashed_secret'] === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(message: string): BaselineError {
  return new BaselineError(
    message,
    'Write it anew: `migrate-secrets baseline` or `detect-secrets scan > .secrets.baseline`.',
  );
}
