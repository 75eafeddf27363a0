import type { Candidate } from './candidates.js';
import { HOLE } from './constant.js';
import { NAMING_WORDS } from './rules/placeholders.js';
import { isPlaceholder } from './value.js';
import type { Verdict } from './verdict.js';
import { wordsOf } from './words.js';

/** The schemes of the header, and the credential after them. */
const CREDENTIALS = /^(?:Bearer|Basic|Token|Bot|ApiKey|Api-Key|JWT|SSWS) +(?<credential>\S{6,})$/i;

/** What stands in a header called `Authorization` after its scheme is a credential, even a word. */
export function judgeHeader({ constant: { text }, binding }: Candidate): Verdict | undefined {
  if (wordsOf(binding?.name ?? '').at(-1) !== 'authorization') return undefined;
  const credential = CREDENTIALS.exec(text)?.groups?.['credential'];
  if (binding === undefined || credential === undefined || !isThinkable(credential))
    return undefined;
  return {
    rule: 'authorization-header',
    kind: 'token',
    what: 'authorization token',
    stretch: { start: text.length - credential.length, end: text.length },
    confidence: 'medium',
    evidence: [{ by: 'name', says: `it is the credential of ${binding.says}` }],
  };
}

function isThinkable(credential: string): boolean {
  if (credential.includes(HOLE) || isPlaceholder(credential)) return false;
  return !wordsOf(credential).every((word) => NAMING_WORDS.has(word));
}
