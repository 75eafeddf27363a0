import { splice } from '../splice.js';
import { syntaxErrors } from '../syntax.js';
import type { RewrittenFile, Worse } from '../types.js';
import { programsOf } from '../programs.js';
import { movableSites } from './culprits.js';
import { worseTypes } from './types.js';

/**
 * Holds the rewritten program against the one before, in memory: a file that parsed must parse, and
 * a program with a `tsconfig.json` must not have a diagnostic that it did not have.
 *
 * @param root no `tsconfig.json` is looked for above this folder
 */
export function check(files: readonly RewrittenFile[], root: string): Worse[] {
  const unparsable = files.filter(brokenSyntax);
  if (unparsable.length > 0) {
    return unparsable.map((file) => ({
      file,
      reason: 'unparsable-rewrite',
      culprits: movableSites(file),
    }));
  }
  return programsOf(files, root).flatMap((program) => worseTypes(program));
}

function brokenSyntax({ file, edits }: RewrittenFile): boolean {
  const overlap = edits.some(({ range }, index) => range[0] < (edits[index - 1]?.range[1] ?? 0));
  if (overlap) return true;
  const now = syntaxErrors(file.path, splice(file.text, edits));
  return now > 0 && now > syntaxErrors(file.path, file.text);
}
