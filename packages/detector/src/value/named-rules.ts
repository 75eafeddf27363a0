import { groupedBy } from '../grouped.js';
import { VALUE_RULES } from '../rules/values/index.js';
import type { ValueRule } from '../rules/values/value-rule.js';

/** The rules that are asked only beside a name, by that name. */
const BY_NAME = groupedBy(VALUE_RULES, ({ near = [] }) =>
  near.map((words) => words.replaceAll(' ', '')),
);

/** Names of services are written in up to so many words: `New York Times`. */
const MOST_WORDS = 3;

/** What people write behind a service's name without a gap: `herokuapikey`, `telegrambottoken`. */
const JOINED =
  /(?:(?:api|app|auth|bot|access|client)*(?:token|secret|password|pwd)|(?:api|secret|access|auth|app)key)$/;

/**
 * The rules for values that stand beside these words, the more telling rule first.
 * @param words in lower case: `['new', 'relic', 'key']` asks what is known as `newrelic`
 */
export function rulesBeside(words: readonly string[]): readonly ValueRule[] {
  const found = new Set(namesIn(words).flatMap((name) => BY_NAME.get(name) ?? []));
  return found.size < 2 ? [...found] : VALUE_RULES.filter((rule) => found.has(rule));
}

function namesIn(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const short = word.replace(JOINED, '');
    const sequences = Array.from({ length: MOST_WORDS }, (_, more) =>
      words.slice(index, index + more + 1).join(''),
    );
    return short === word ? sequences : [...sequences, short];
  });
}
