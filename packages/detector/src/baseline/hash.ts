import { createHash } from 'node:crypto';
import type { Finding } from '../finding.js';

/** Hashes as detect-secrets does (`PotentialSecret.hash_secret`). A weak value can be guessed from it. */
export function hashOf(secret: string): string {
  return createHash('sha1').update(secret, 'utf8').digest('hex');
}

/** What of a finding detect-secrets would hash: the password alone of a URL, the first words of a key. */
export function secretPartOf({ value }: Finding): string {
  const text = value.reveal();
  return URL_PASSWORD.exec(text)?.[1] ?? KEY_HEADER.exec(text)?.[0] ?? text;
}

/**
 * The hashes under which detect-secrets may know a finding. It reads lines, not programs: it takes a
 * string as it is spelt, and ends it at the first quote, escaped or not; it takes one part of a
 * concatenation.
 *
 * @param text the source text that the finding's ranges index
 */
export function possibleHashes(finding: Finding, text: string): string[] {
  const expression = text.slice(...finding.expression);
  const spellings = [
    secretPartOf(finding),
    finding.value.reveal(),
    text.slice(...finding.range),
    expression.slice(1, -1),
    ...expression.split(/["'`]/),
  ];
  return spellings.filter((spelling) => spelling !== '').map(hashOf);
}

/** Its BasicAuthDetector: what stands between a colon and an `@`, without what would end it. */
const URL_PASSWORD = /:\/\/[^\s:/?#[\]@!$&'()*+,;=]+:([^\s:/?#[\]@!$&'()*+,;=]+)@/;

/** Its PrivateKeyDetector hashes these words alone: all keys of a kind in a file are one to it. */
const KEY_HEADER = /BEGIN (?:(?:DSA|EC|OPENSSH|RSA|PGP|SSH2 ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?/;
