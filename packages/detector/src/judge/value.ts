import type { Candidate } from '../program/candidates.js';
import type { Confidence } from '../finding.js';
import { judgeSettings } from './settings.js';
import { matchesOf, type Match } from '../value/match.js';
import { isNeutral } from '../name/neutral.js';
import type { Verdict } from './verdict.js';
import { wordsOf } from '../name/words.js';

/** Words in a name by which its author says that the value is not real. */
const PRETENDING: ReadonlySet<string> = new Set(
  'placeholder example sample dummy fake mock mocked stub fixture invalid'.split(' '),
);

/** What a string holds by its look alone: nothing else has the form of such a credential. */
export function judgeValue({ constant: { text }, binding }: Candidate): Verdict[] {
  const words = wordsOf(binding?.says ?? '');
  const isPretended = words.some((word) => PRETENDING.has(word));
  const known = matchesOf(text, isNeutral(binding?.name ?? '') ? [] : words);
  return [
    ...known.map((match) => verdictOn(match, isPretended || isShown(match, text) ? 'low' : 'high')),
    ...judgeSettings(text, words, known),
  ];
}

/** `mssql://root:password@localhost` shows where the password goes. */
function isShown({ rule, stretch }: Match, text: string): boolean {
  if (rule.kind !== 'connection-url') return false;
  return /(?:^|:\/\/[^:@/]*:)(?:password|passwd|pass|pwd)(?:@|$)/i.test(
    text.slice(stretch.start, stretch.end),
  );
}

function verdictOn({ rule, stretch }: Match, confidence: Confidence): Verdict {
  return {
    rule: rule.id,
    kind: rule.kind,
    what: rule.what,
    stretch,
    confidence,
    evidence: [{ by: 'value', says: `it has the form of a ${rule.what}` }],
  };
}
