import type { Clues, DetectOptions, Finding } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { programOf } from './program.js';

/** A parsed file as a rule sees it, whatever it is written in. */
export interface Language {
  /** Type of the node that the file's tree begins with: what a rule listens to. */
  readonly root: string;
  /** What the prefilter is asked about. */
  readonly text: string;
  /** The findings of the file, ordered by place. Reads the tree. */
  readonly detect: (clues: Clues, options: DetectOptions) => Finding[];
}

/** The language that a file is in. The tree is not read for it: with Oxlint, that is what costs. */
export function languageOf(context: Rule.RuleContext): Language {
  return programOf(context);
}
