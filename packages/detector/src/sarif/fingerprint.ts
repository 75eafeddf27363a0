import { createHash } from 'node:crypto';
import type { ReportedResult } from './report.js';

/**
 * By what a result is known again after lines have moved: its rule, its file, its message, and which
 * of those that have all three in common it is. Nothing of the source goes into it: the hash of a
 * line that holds a weak password would give the password away.
 */
export function fingerprints(results: readonly ReportedResult[]): Map<ReportedResult, string> {
  const counts = new Map<string, number>();
  return new Map(
    results.map((result) => {
      const identity = hashOf(result);
      const count = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, count);
      return [result, `${identity}:${count}`];
    }),
  );
}

function hashOf({ ruleId, place, message }: ReportedResult): string {
  const identity = JSON.stringify([ruleId, place.path, message]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
