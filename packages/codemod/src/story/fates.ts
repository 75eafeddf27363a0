import type { Finding } from '@secretlift/detector';
import type { FindingEntry } from '../documents/migration.js';
import { refusalText } from '../refusals.js';
import type { Applied, Outcome, PlannedPlace, Refusal, SourceText } from '../types.js';

/** What became of a finding, and the secret that it has to do with. */
export type Fated = Pick<FindingEntry, 'fate' | 'secret'>;

/** Tells of each finding of a run what became of it. */
export function fateTeller(outcome: Outcome): (file: SourceText, finding: Finding) => Fated {
  const { plan, applied } = outcome;
  const refused = byPlace(plan.refusals, ({ file, finding }) => placeKey(file, finding));
  const planned = byPlace(
    plan.secrets.flatMap(({ places }) => places),
    ({ file, site }) => placeKey(file, site),
  );
  return (file, finding) => {
    const place = planned.get(placeKey(file, finding));
    if (place !== undefined) return { fate: plannedFate(place, applied), secret: place.secret };
    return { fate: refusedFate(refused.get(placeKey(file, finding))) };
  };
}

function byPlace<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One> {
  return new Map(all.map((one) => [keyOf(one), one]));
}

function placeKey({ path }: SourceText, { range }: Pick<Finding, 'range'>): string {
  return `${range[0]} ${path}`;
}

function plannedFate({ file }: PlannedPlace, applied: Outcome['applied']): Fated['fate'] {
  if (applied === undefined) return 'planned';
  const isRewritten = (one: Applied) => one.status === 'rewritten' && one.file.path === file.path;
  return applied.some(isRewritten) ? 'lifted' : 'failed';
}

/** What the plan does not name stays too. */
function refusedFate(refusal: Refusal | undefined): Fated['fate'] {
  return refusal !== undefined && refusalText(refusal.reason).byDefault === true
    ? 'exempt'
    : 'refused';
}
