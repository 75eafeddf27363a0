import { everyMatch } from '../every-match.js';
import type { Candidate } from '../program/candidates.js';
import { HOLE } from '../program/constant.js';
import type { Verdict } from '../judge/verdict.js';
import { isPlaceholder } from '../value/placeholder.js';
import { compileExpression, textsIn } from './expression.js';
import { OptionError } from './option-error.js';
import type { CustomPattern } from './options.js';

/** What a pattern is shown of a string: it may take quadratic time. */
const LONGEST = 4_096;

/** A pattern that can be searched for. */
export interface CompiledPattern {
  readonly verdict: Omit<Verdict, 'stretch'>;
  readonly search: RegExp;
  /** Undefined where it can stand in any text. */
  readonly keywords: readonly string[] | undefined;
}

/**
 * Compiles the patterns of people.
 * @throws {OptionError} for the first that cannot be used
 */
export function compilePatterns(patterns: readonly CustomPattern[]): CompiledPattern[] {
  return patterns.map((pattern, index) => compilePattern(pattern, `patterns[${index}]`));
}

function compilePattern(custom: CustomPattern, option: string): CompiledPattern {
  const { name, pattern, flags, confidence = 'high', kind = 'other' } = custom;
  const search = compileExpression(`${option}.pattern`, pattern, flags);
  if (search.test(''))
    throw new OptionError(
      `${option}.pattern`,
      `/${pattern}/ finds a text without characters, and so is in every string.`,
    );
  return {
    verdict: {
      rule: idOf(name),
      kind,
      what: name,
      confidence,
      evidence: [{ by: 'value', says: `it has the form of ${articleOf(name)} ${name}` }],
    },
    search,
    keywords: custom.keywords ?? textsIn(search),
  };
}

function idOf(name: string): string {
  return `custom-${name.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')}`;
}

function articleOf(name: string): 'a' | 'an' {
  return /^[aeiou]/i.test(name) ? 'an' : 'a';
}

/** Where a text, written out, may hold a match; undefined where that may be anywhere. */
export function patternsAt(
  text: string,
  patterns: readonly CompiledPattern[],
): readonly number[] | undefined {
  const keywords = patterns.map((pattern) => pattern.keywords);
  if (keywords.includes(undefined)) return undefined;
  return [...new Set(keywords.flat())].flatMap((keyword = '') => placesOf(keyword, text));
}

function placesOf(keyword: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) places.push(at);
  return places;
}

/** What the patterns find in a string; placeholders such as `ACME-xxxx` are left out. */
export function judgePatterns(
  { constant: { text } }: Candidate,
  patterns: readonly CompiledPattern[],
): Verdict[] {
  const shown = text.slice(0, LONGEST);
  return patterns.flatMap(({ verdict, search }) =>
    everyMatch(search, shown)
      .map((match) => {
        const secret = match.groups?.['secret'] ?? match[0];
        const start = match.index + match[0].lastIndexOf(secret);
        return { secret, verdict: { ...verdict, stretch: { start, end: start + secret.length } } };
      })
      .filter(({ secret }) => secret !== '' && !secret.includes(HOLE) && !isPlaceholder(secret))
      .map((found) => found.verdict),
  );
}
