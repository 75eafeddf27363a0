import type { Finding } from '@secretlift/detector';
import type { PlaceEntry, SecretEntry } from '../documents/migration.js';
import { masksIn } from '../report/masked.js';
import { position } from '../report/place.js';
import type { CredentialSite, Outcome, PlannedPlace, PlannedSecret, Site } from '../types.js';
import { burntEntry } from './burnt.js';

/** A secret, what became of it, the values that are burnt, and the places that read it. */
export function secretEntry(secret: PlannedSecret, { stored, root }: Outcome): SecretEntry {
  const { name, content, places } = secret;
  const outcome = stored?.find((one) => one.name === name) ?? { status: 'planned' as const };
  return {
    name,
    keys: content.form === 'json' ? [...content.entries.keys()] : [],
    ...outcome,
    values: valueEntries(places),
    places: places.map((place) => placeEntry(place, root)),
  };
}

/** Each value once, by its key: it stands in several places where it is one secret all the same. */
function valueEntries(places: readonly PlannedPlace[]): SecretEntry['values'] {
  const findings = new Map<string | undefined, Finding>();
  for (const { site, key } of places) {
    if (isCredential(site) && !findings.has(key)) findings.set(key, site.finding);
  }
  return [...findings].map(([key, finding]) => {
    return { key, ...burntEntry(finding) };
  });
}

/** The user name beside a password is stored with it, and is no credential. */
export function isCredential(site: Site): site is CredentialSite {
  return 'finding' in site;
}

function placeEntry(place: PlannedPlace, root: string): PlaceEntry {
  const { file, site, binding, accessor, key } = place;
  const at = position(file, site.range[0], root);
  const diffLine = at.line - linesMaskedBefore(place);
  return { ...at, binding, accessor, key, backDoor: site.backDoor, diffLine };
}

/** In the diff a mask of one line stands where a value of several lines did. */
function linesMaskedBefore({ file, site }: PlannedPlace): number {
  const before = masksIn(file).filter(({ range }) => range[1] <= site.range[0]);
  const masked = before.map(({ range }) => file.text.slice(...range));
  return masked.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
}
