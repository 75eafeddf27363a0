import type { Finding } from '../finding.js';
import { matchesGlob } from './glob.js';
import { compileNames, namesAt, type CompiledNames } from './names.js';
import type { CustomOptions } from './options.js';
import { compilePatterns, patternsAt, type CompiledPattern } from './patterns.js';
import { compileSinks, mayHoldCustomSink, type CompiledSinks } from './sinks.js';
import { wantedBy } from './wanted.js';

/** Options in the form in which the detector asks them. */
export interface Customization {
  readonly patterns: readonly CompiledPattern[];
  readonly names: CompiledNames | undefined;
  readonly sinks: CompiledSinks | undefined;
  readonly comments: boolean;
  readonly isWanted: (finding: Finding) => boolean;
  /** @param filename relative to where the globs are written */
  readonly coversFile: (filename: string) => boolean;
}

/** What is set to its default customizes nothing. */
const DEFAULTS = { testFiles: true, comments: true } as const satisfies CustomOptions;

const known = new WeakMap<CustomOptions, Customization | undefined>();

/**
 * Compiles options, once for each object of options.
 * @returns undefined where they change nothing
 * @throws {OptionError} for the first that cannot be used; types are trusted, meanings are not
 */
export function customize(options: CustomOptions): Customization | undefined {
  if (known.has(options)) return known.get(options);
  const customization = changesNothing(options) ? undefined : compiled(options);
  known.set(options, customization);
  return customization;
}

function changesNothing(options: CustomOptions): boolean {
  const { patterns, names, sinks, ignoredValues, ignoredNames, ignoredFiles } = options;
  const { testFiles, comments } = { ...DEFAULTS, ...options };
  const lists = [patterns, names, sinks, ignoredValues, ignoredNames, ignoredFiles];
  const isEmpty = lists.every((list) => list === undefined || list.length === 0);
  return isEmpty && testFiles && comments && !options.kinds && !options.minimumEntropy;
}

function compiled(options: CustomOptions): Customization {
  const { patterns = [], names = [], sinks = [], ignoredFiles = [] } = options;
  return {
    patterns: compilePatterns(patterns),
    names: compileNames(names),
    sinks: compileSinks(sinks),
    comments: options.comments ?? DEFAULTS.comments,
    isWanted: wantedBy(options),
    coversFile: (filename) => !ignoredFiles.some((glob) => matchesGlob(filename, glob)),
  };
}

/** What a text, written out, may hold besides what the detector knows. */
export interface CustomClues {
  /** Where a pattern may match; undefined where that may be anywhere, as for names. */
  readonly formats: readonly number[] | undefined;
  readonly names: readonly number[] | undefined;
  readonly sinks: boolean;
}

/** Asks a text for what people have added. */
export function customCluesIn(
  text: string,
  { patterns, names, sinks }: Customization,
): CustomClues {
  return {
    formats: patternsAt(text, patterns),
    names: names ? namesAt(text, names) : [],
    sinks: sinks !== undefined && mayHoldCustomSink(text, sinks),
  };
}
