import { SecretMap } from '@secretlift/detector';
import type { StayingEntry } from '../documents/migration.js';
import { refusalText } from '../refusals.js';
import { position } from '../report/place.js';
import type { Outcome, Plan, Refusal } from '../types.js';
import { burntEntry } from './burnt.js';
import { isCredential } from './secrets.js';

/**
 * The values that stay in the code although nobody left them there on purpose: git shows them as it
 * does the others. Each is named once, and not at all where a secret holds it.
 */
export function stayingEntries({ plan, root }: Outcome): StayingEntry[] {
  return refusalsByValue(plan).flatMap((refusals) => {
    const [first] = refusals;
    if (first === undefined) return [];
    const { finding } = first;
    const places = refusals.map((one) => position(one.file, one.finding.range[0], root));
    return [{ binding: finding.binding, ...burntEntry(finding), places }];
  });
}

function refusalsByValue({ secrets, refusals }: Plan): Refusal[][] {
  const held = new SecretMap<true>();
  const sites = secrets.flatMap(({ places }) => places.map(({ site }) => site));
  for (const { value } of sites.filter(isCredential)) held.set(value, true);
  const staying = new SecretMap<Refusal[]>();
  for (const refusal of refusals.filter(isUnintended)) {
    const { value } = refusal.finding;
    if (held.get(value) !== true) staying.set(value, [...(staying.get(value) ?? []), refusal]);
  }
  return [...staying.values()];
}

function isUnintended({ reason }: Refusal): boolean {
  return refusalText(reason).byDefault !== true;
}
