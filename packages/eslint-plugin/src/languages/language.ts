import type { Clues, DetectOptions, Finding } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { dataOf, type DataReader } from './data.js';
import { json } from './json.js';
import { jsonc } from './jsonc.js';
import { programOf } from './program.js';
import { toml } from './toml.js';
import { yaml } from './yaml.js';

/** A parsed file as a rule sees it, whatever it is written in. */
export interface Language {
  /** Type of the node that the file's tree begins with. */
  readonly root: string;
  /** What the prefilter is asked about. */
  readonly text: string;
  /** Listens to what ESLint walks over, where the clues make it worth that: a walk of our own costs more. */
  readonly listen?: (clues: Clues) => Rule.RuleListener;
  /** The findings of the file, ordered by place. Reads the tree, after the walk over it. */
  readonly detect: (clues: Clues, options: DetectOptions) => Finding[];
  /** What a person can do about a finding, for an editor to offer; nothing in data. */
  readonly suggest?: (finding: Finding) => Rule.SuggestionReportDescriptor[];
}

/** What the parsers of data say of themselves. */
const READERS: readonly (readonly [says: string, reader: DataReader])[] = [
  ['isJSON', jsonc],
  ['isYAML', yaml],
  ['isTOML', toml],
];

/** The language that a file is in. The tree is not read for it: with Oxlint, that is what costs. */
export function languageOf(context: Rule.RuleContext): Language {
  const reader = readerFor(context);
  return reader ? dataOf(context, reader) : programOf(context);
}

/** Languages of `@eslint/json` have no services of a parser, not even an empty object. */
function readerFor({ sourceCode }: Rule.RuleContext): DataReader | undefined {
  const services = sourceCode.parserServices as Record<string, unknown> | undefined;
  if (!services) return json;
  return READERS.find(([says]) => services[says] === true)?.[1];
}
