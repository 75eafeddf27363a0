import { cluesIn, customize } from '@secretlift/detector';
import type { Detection } from '../detection.js';
import type { PassedOver, ScannedFile, SourceText } from '../types.js';

/** What became of a file. */
export type Looked =
  | {
      readonly was: 'read';
      /** Present where there are findings. */
      readonly file?: ScannedFile;
      /** Names of secrets that it reads already. */
      readonly references: readonly string[];
    }
  | { readonly was: 'passed-over'; readonly passedOver: PassedOver };

/** Most files give no cause for more. */
const NOTHING: Looked = { was: 'read', references: [] };

/**
 * Detects the credentials in a source text. The parser is loaded with the first that may hold any.
 *
 * @param root what the path is judged from
 */
export async function lookAt(
  source: SourceText,
  root: string,
  detection: Detection,
): Promise<Looked> {
  const { minimumConfidence = 'medium' } = detection;
  const custom = customize(detection);
  const clues = cluesIn(source.text, minimumConfidence, custom);
  const references = referencesIn(source.text);
  if (clues === undefined) return references.length === 0 ? NOTHING : { was: 'read', references };
  const { findingsBy } = await loadedParsers();
  try {
    const findings = findingsBy(clues, source, root, { minimumConfidence, custom });
    return {
      was: 'read',
      references,
      ...(findings.length > 0 && { file: { ...source, findings } }),
    };
  } catch (error) {
    if (error instanceof RangeError) return passedOver(source.path, 'unreadable', TOO_DEEP);
    if (!isSyntaxError(error)) throw error;
    const reason = isInFlow(source.text) ? 'flow' : 'syntax-error';
    return passedOver(source.path, reason, `line ${error.location.start.line}`);
  }
}

async function loadedParsers() {
  const { loadQuickParser } = await import('../syntax-tree.js');
  await loadQuickParser();
  return import('../findings.js');
}

/** No program can be walked whose tree is deeper than the stack. */
const TOO_DEEP = 'it nests too deeply';

/** @param detail words for a person; never text of the file */
export function passedOver(path: string, reason: PassedOver['reason'], detail: string): Looked {
  return { was: 'passed-over', passedOver: { path, reason, detail } };
}

/** The ids of `getSecret` calls, also behind `process.env.X ??`. */
function referencesIn(text: string): string[] {
  if (!text.includes('Secret')) return [];
  const calls = text.matchAll(
    /[a-z]Secret(?:Sync)?\((?:process\.env\.\w+ \?\? )?(['"])([^'"\n]+)\1/g,
  );
  return Array.from(calls, (match) => match[2] ?? '');
}

/** Its types are other syntax than TypeScript's; a comment at the top says so. */
function isInFlow(text: string): boolean {
  return /^[ \t]*(?:\/\/|\/?\*).*@flow\b/m.test(text.slice(0, 2000));
}

/** The parser's error has a place; its message can quote the source, so it is not passed on. */
function isSyntaxError(error: unknown): error is { location: { start: { line: number } } } {
  return error instanceof Error && error.name === 'TSError' && 'location' in error;
}
