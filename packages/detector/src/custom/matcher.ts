import { compileExpression } from './expression.js';
import type { TextMatcher } from './options.js';

/**
 * A test whether a text is one of those meant.
 * @param option the way to the matchers, for errors
 * @throws {OptionError} for the first that cannot be used
 */
export function compileMatchers(
  option: string,
  matchers: readonly TextMatcher[],
): (text: string) => boolean {
  const exact = new Set(matchers.filter((matcher) => typeof matcher === 'string'));
  const expressions = matchers.flatMap((matcher, index) =>
    typeof matcher === 'string'
      ? []
      : compileExpression(`${option}[${index}].pattern`, matcher.pattern, matcher.flags),
  );
  return (text) => exact.has(text) || expressions.some((one) => text.search(one) >= 0);
}
