import { skipped, type Check, type Finding, type Patient } from './check.js';
import { credentials, home, region } from './checks/access.js';
import { clock, endpoint } from './checks/endpoint.js';
import { node } from './checks/node.js';
import { listing, reading } from './checks/permissions.js';
import { runtime } from './checks/runtime.js';

/** A check and what it found. */
export interface Diagnosis {
  readonly check: string;
  readonly finding: Finding;
}

/** In the order in which one thing needs another. */
const CHECKS: readonly Check[] = [
  node,
  runtime,
  region,
  home,
  credentials,
  endpoint,
  clock,
  listing,
  reading,
];

/**
 * Tries everything that reading a secret needs, one after the other; what cannot tell anything
 * because something before it failed is skipped.
 *
 * @throws MigrationError where the manifest cannot be read
 */
export async function examine(
  patient: Patient,
  checks: readonly Check[] = CHECKS,
): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  const failed = new Set<string>();
  for (const { title, after = [], examine: look } of checks) {
    const first = after.find((earlier) => failed.has(earlier));
    const finding =
      first === undefined ? await look(patient) : skipped(`after "${first}" is right`);
    if (finding.status === 'ill' || first !== undefined) failed.add(title);
    diagnoses.push({ check: title, finding });
  }
  return diagnoses;
}
