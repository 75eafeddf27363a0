import { stat } from 'node:fs/promises';
import { mayHoldFinding } from '@secretlift/detector';
import { filesUnder, readSource } from './sources.js';
import type { PassedOver, Scan, ScannedFile, SourceText } from './types.js';

const LARGEST = 5 * 1024 * 1024;

/**
 * Reads every JavaScript and TypeScript file under the paths that git does not ignore, and detects
 * the credentials in it.
 *
 * @param paths files or folders, relative to `root`
 * @param root absolute folder
 * @throws MigrationError where a path does not exist
 */
export async function scan(paths: readonly string[], root: string): Promise<Scan> {
  const found = await filesUnder(paths, root);
  const files: ScannedFile[] = [];
  const passedOver: PassedOver[] = [];
  const references = new Set<string>();
  for (const path of found) {
    const scanned = await scanFile(path, root);
    if ('reason' in scanned) passedOver.push(scanned);
    else {
      if (scanned.findings.length > 0) files.push(scanned);
      for (const name of referencesIn(scanned.text)) references.add(name);
    }
  }
  return { paths: found, files, passedOver, references, read: found.length - passedOver.length };
}

async function scanFile(path: string, root: string): Promise<ScannedFile | PassedOver> {
  let source: SourceText;
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return { path, reason: 'too-large', detail: 'larger than 5 MiB' };
    source = await readSource(path);
  } catch (error) {
    return { path, reason: 'unreadable', detail: errorCode(error) };
  }
  if (!mayHoldFinding(source.text)) return { ...source, findings: [] };
  const { findingsIn } = await import('./findings.js');
  try {
    return { ...source, findings: findingsIn(source, root) };
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const reason = isInFlow(source.text) ? 'flow' : 'syntax-error';
    return { path, reason, detail: `line ${error.location.start.line}` };
  }
}

/** Its types are other syntax than TypeScript's; a comment at the top says so. */
function isInFlow(text: string): boolean {
  return /^[ \t]*(?:\/\/|\/?\*).*@flow\b/m.test(text.slice(0, 2000));
}

/** The ids of `getSecret` calls, also behind `process.env.X ??`. */
function referencesIn(text: string): string[] {
  const calls = text.matchAll(
    /[a-z]Secret(?:Sync)?\((?:process\.env\.\w+ \?\? )?(['"])([^'"\n]+)\1/g,
  );
  return text.includes('Secret') ? Array.from(calls, (match) => match[2] ?? '') : [];
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** The parser's error has a place; its message can quote the source, so it is not passed on. */
function isSyntaxError(error: unknown): error is { location: { start: { line: number } } } {
  return error instanceof Error && error.name === 'TSError' && 'location' in error;
}
