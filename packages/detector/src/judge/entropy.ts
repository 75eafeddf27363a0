import type { Candidate } from '../program/candidates.js';
import { entropyOf } from '../value/entropy.js';
import { nameVerdict } from '../name/name.js';
import { isUuid, looksRandom } from '../value/shape.js';
import { isPlaceholder, isPlain } from '../value/placeholder.js';
import { wholeOf, type Verdict } from './verdict.js';
import { wordsOf } from '../name/words.js';

/** What generators write, and the bits a character that less regular text does not reach. */
const ALPHABETS: readonly (readonly [alphabet: RegExp, bits: number])[] = [
  [/^[\da-f]{32,}$/, 3],
  [/^[\dA-F]{32,}$/, 3],
  [/^[\w+/-]{32,}={0,2}$/, 4.3],
];

/** Longer is data. */
const LONGEST = 256;

/** Names of what is random and open to all. */
const OPEN: ReadonlySet<string> = new Set(
  (
    'hash hashes digest checksum integrity sha sha1 sha256 sha512 md5 etag commit revision id ids ' +
    'uuid guid address image icon data src public cert certificate fingerprint thumbprint alphabet ' +
    'chars characters signature hex color path url uri'
  ).split(' '),
);

/** A string that looks generated and that nothing names may be a key: worth a look, no more. */
export function judgeEntropy({ constant: { text }, binding }: Candidate): Verdict | undefined {
  if (text.length > LONGEST || isNamed(binding?.name) || !isGenerated(text)) return undefined;
  return {
    rule: 'entropy',
    kind: 'other',
    what: 'generated string',
    stretch: wholeOf(text),
    confidence: 'low',
    evidence: [{ by: 'entropy', says: 'it looks generated' }],
  };
}

/** By a name for credentials, which has been asked already, or by one for what is open. */
function isNamed(name: string | undefined): boolean {
  if (name === undefined) return false;
  return nameVerdict(name) !== undefined || wordsOf(name).some((word) => OPEN.has(word));
}

function isGenerated(text: string): boolean {
  const isDense = ALPHABETS.some(
    ([alphabet, bits]) => alphabet.test(text) && entropyOf(text) >= bits,
  );
  return isDense && looksRandom(text) && !isUuid(text) && !isPlaceholder(text) && !isPlain(text);
}
