import type { Candidate } from './candidates.js';
import { matchesOf } from './match.js';
import type { Verdict } from './verdict.js';
import { wordsOf } from './words.js';

/** Words in a name by which its author says that the value is not real. */
const PRETENDING: ReadonlySet<string> = new Set(
  'placeholder example sample dummy fake mock mocked stub fixture invalid'.split(' '),
);

/** What a string holds by its look alone: nothing else has the form of such a credential. */
export function judgeValue({ constant, binding }: Candidate): Verdict[] {
  const words = wordsOf(binding?.says ?? '');
  const pretends = words.some((word) => PRETENDING.has(word));
  return matchesOf(constant.text, words).map(({ rule, stretch }) => ({
    rule: rule.id,
    kind: rule.kind,
    what: rule.what,
    stretch,
    confidence: pretends ? 'low' : 'high',
    evidence: [{ by: 'value', says: `it has the form of a ${rule.what}` }],
  }));
}
