import { createRequire } from 'node:module';
import type { AnalysisResult } from 'scslre';
import { OptionError } from './option-error.js';

/** Those that change what is found; `g` and `y` are for whoever searches. */
const FLAGS = /^[imsuv]*$/;

/**
 * Compiles a regular expression that a person wrote.
 * @param option the way to it, for errors
 * @throws {OptionError} where it does not compile, or can take exponential or cubic time and longer
 */
export function compileExpression(option: string, source: string, flags = ''): RegExp {
  if (!FLAGS.test(flags))
    throw new OptionError(option, `the flags "${flags}" are not all of i, m, s, u and v.`);
  const expression = compiled(option, source, flags);
  const slow = analysisOf(expression).reports[0];
  if (slow)
    throw new OptionError(
      option,
      `/${source}/ can backtrack ${slow.exponential ? 'exponentially' : 'polynomially'} on a text of many "${slow.character.pick}". ` +
        'Let no two repetitions match the same text: give them bounds such as {1,64}, or characters that differ.',
    );
  return expression;
}

function compiled(option: string, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}g`);
  } catch (cause) {
    const { message } = cause as Error;
    throw new OptionError(option, `no regular expression of JavaScript. ${message}.`, { cause });
  }
}

/**
 * Texts one of which stands in every match; undefined where it spells none out. A text of two
 * characters stands in any file.
 */
export function textsIn(expression: RegExp): readonly string[] | undefined {
  if (expression.ignoreCase) return undefined;
  const texts = analysisOf(expression).parsed.pattern.alternatives.map(longestText);
  return texts.every((text) => text.length > 2) ? texts : undefined;
}

/** Only what no string spells with an escape counts. */
const PLAIN = /^[\w.@:#-]$/;

type Alternative = AnalysisResult['parsed']['pattern']['alternatives'][number];

function longestText({ elements }: Alternative): string {
  const runs = [''];
  for (const element of elements) {
    const character = element.type === 'Character' ? String.fromCodePoint(element.value) : '';
    if (PLAIN.test(character)) runs.push((runs.pop() ?? '') + character);
    else runs.push('');
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** A pattern that is slow only because it is tried from each place is no danger to a text of bounded length. */
const ANALYSIS = { reportTypes: { Move: false }, maxReports: 1 } as const;

/** Loaded when a pattern is there to look at: it takes longer than linting a small project. */
function analysisOf({ source, flags }: RegExp) {
  const { analyse } = createRequire(import.meta.url)('scslre') as typeof import('scslre');
  return analyse({ source, flags }, ANALYSIS);
}
