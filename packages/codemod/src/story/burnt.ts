import type { Finding } from '@secretlift/detector';
import type { StayingEntry } from '../documents/migration.js';
import { revocationFor } from '../revocation/index.js';

/** What a value is, and how it is made worthless. */
export function burntEntry(finding: Finding): Pick<StayingEntry, 'kind' | 'what' | 'revocation'> {
  const { url, what } = revocationFor(finding);
  return { kind: finding.kind, what: finding.what, revocation: { what, url } };
}
