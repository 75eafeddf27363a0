import { detectBy, type DetectOptions } from '../detect.js';
import type { Finding } from '../finding.js';
import type { Clues } from '../prefilter/clues.js';
import type { DataSource } from './document.js';
import { programOf } from './program.js';

/**
 * Finds the hardcoded credentials of a data document: to the rules, it is an object literal.
 * Findings are ordered by place, and no two overlap.
 * @param clues of {@link searchableText}, whose places are others than those of the text, or `EVERYTHING`
 */
export function detectInData(
  clues: Clues,
  document: DataSource,
  options: DetectOptions = {},
): Finding[] {
  const { text, filename } = document;
  const { program, written } = programOf(document);
  const source = { text, filename, program, scopeManager: null };
  const findings = detectBy(
    { ...clues, places: undefined, formatPlaces: undefined },
    source,
    options,
  );
  return findings.map((finding) => ({
    ...finding,
    expression: written.get(finding.expression[0]) ?? finding.expression,
  }));
}
