import { splice } from '../splice.js';
import { syntaxErrors } from '../syntax.js';
import type { RewrittenFile, Worse } from '../types.js';
import { programsOf } from '../programs.js';
import { movableSites } from './culprits.js';
import { typeChecker } from './types.js';

/** Gives the files that would be worse than before. */
export type Check = (files: readonly RewrittenFile[]) => Worse[];

/**
 * A check that holds the rewritten program against the one before, in memory: a file that parsed
 * must parse, and a program with a `tsconfig.json` must not have a diagnostic that it did not have.
 * It may be asked again and again: it remembers what it parsed, and which programs were fine.
 *
 * @param root no `tsconfig.json` is looked for above this folder
 */
export function checker(root: string): Check {
  const worseTypes = typeChecker();
  return (files) => {
    const unparsable = files.filter(brokenSyntax);
    return unparsable.length > 0
      ? unparsable.map(unparsableRewrite)
      : programsOf(files, root).flatMap(worseTypes);
  };
}

function unparsableRewrite(file: RewrittenFile): Worse {
  return { file, reason: 'unparsable-rewrite', culprits: movableSites(file) };
}

function brokenSyntax({ file, edits }: RewrittenFile): boolean {
  const overlap = edits.some(({ range }, index) => range[0] < (edits[index - 1]?.range[1] ?? 0));
  if (overlap) return true;
  const now = syntaxErrors(file.path, splice(file.text, edits));
  return now > 0 && now > syntaxErrors(file.path, file.text);
}
