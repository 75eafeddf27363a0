import type { FileEntry } from '../documents/migration.js';
import { maskedDiff } from '../report/diff.js';
import { valuesFound } from '../report/masked.js';
import type { Outcome, RewrittenFile } from '../types.js';

/** A file that is rewritten, what became of it, and its masked diff. */
export function fileEntry(rewritten: RewrittenFile, outcome: Outcome): FileEntry {
  const { applied, scan, root } = outcome;
  const became = applied?.find(({ file }) => file === rewritten.file);
  const { file, lines } = maskedDiff(rewritten, valuesFound(scan), root);
  return {
    file,
    status: became?.status ?? 'planned',
    reason: became?.status === 'left' ? became.reason : undefined,
    diff: [...lines],
  };
}
