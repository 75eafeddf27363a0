import type { Clues, DetectOptions, Finding } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { programOf } from './program.js';

/** A parsed file as a rule sees it, whatever it is written in. */
export interface Language {
  /** Type of the node that the file's tree begins with: what a rule listens to. */
  readonly root: string;
  /** The findings of the file, ordered by place. */
  readonly detect: (clues: Clues, options: DetectOptions) => Finding[];
}

/** Which language a file is in, by its tree. Reads the tree: ask after the prefilter. */
export function languageOf(context: Rule.RuleContext): Language {
  return programOf(context);
}
