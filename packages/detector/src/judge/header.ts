import type { Candidate } from '../program/candidates.js';
import { HOLE } from '../program/constant.js';
import { NAMING_WORDS } from '../rules/placeholders.js';
import { isPlaceholder } from '../value/placeholder.js';
import type { Verdict } from './verdict.js';
import { wordsOf } from '../name/words.js';

/** The schemes of the header, and the credential after them. */
const CREDENTIALS = /^(?:Bearer|Basic|Token|Bot|ApiKey|Api-Key|JWT|SSWS) +(?<credential>\S{6,})$/i;

/** User and password as basic authentication encodes them. */
const USER_AND_PASSWORD = /^[\w.@+-]+:(?<credential>[^\s:]{3,})$/;

/** Last words of the names of such headers, and of what is encoded for one. */
const HEADERS: ReadonlySet<string> = new Set(
  'authorization auth basic header credentials creds encoded token login'.split(' '),
);

/** What stands in a header called `Authorization` after its scheme is a credential, even a word. */
export function judgeHeader({ constant: { text }, binding }: Candidate): Verdict | undefined {
  const last = wordsOf(binding?.name ?? '').at(-1) ?? '';
  if (!binding || !HEADERS.has(last)) return undefined;
  const form = binding.encoded ? USER_AND_PASSWORD : last === 'authorization' && CREDENTIALS;
  const credential = form ? form.exec(text)?.groups?.['credential'] : undefined;
  if (credential === undefined || !isThinkable(credential)) return undefined;
  return {
    rule: 'authorization-header',
    kind: binding.encoded ? 'password' : 'token',
    what: binding.encoded ? 'basic authorization' : 'authorization token',
    stretch: { start: text.length - credential.length, end: text.length },
    confidence: 'medium',
    evidence: [{ by: 'name', says: `it is the credential of ${binding.says}` }],
  };
}

/** `Bearer token` tells what goes there; `user:password` in code that encodes it goes there. */
function isThinkable(credential: string): boolean {
  if (credential.includes(HOLE) || isPlaceholder(credential)) return false;
  return !wordsOf(credential).every((word) => NAMING_WORDS.has(word));
}
