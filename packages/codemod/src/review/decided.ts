import { renamed } from '../plan/rename.js';
import type { Plan, PlannedSecret, Refusal, RefusalReason } from '../types.js';
import type { ReviewItem } from './item.js';
import { nameIn, type Session } from './session.js';

/**
 * The plan as a session leaves it: accepted secrets under their names. What was skipped is refused as
 * declined, and what is no credential as a false positive; a refusal that was skipped stays what it was.
 */
export function decided(plan: Plan, session: Session): Plan {
  const { items, decisions } = session;
  const wrong = new Set(items.flatMap((item) => wrongRefusal(item, session)));
  const kept = plan.refusals.filter((refusal) => !wrong.has(refusal));
  return {
    secrets: items.flatMap((item) =>
      item.kind === 'secret' && decisions.get(item.id) === 'accept'
        ? [renamed(item.secret, nameIn(session, item))]
        : [],
    ),
    refusals: [...kept, ...items.flatMap((item) => refusalsOf(item, session))],
  };
}

function wrongRefusal(item: ReviewItem, { decisions }: Session): Refusal[] {
  const isWrong = item.kind === 'refusal' && decisions.get(item.id) === 'false-positive';
  return isWrong ? [item.refusal] : [];
}

function refusalsOf(item: ReviewItem, { decisions }: Session): Refusal[] {
  const decision = decisions.get(item.id) ?? 'skip';
  if (item.kind === 'secret')
    return decision === 'accept' ? [] : refusals(item.secret, REASONS[decision]);
  return decision === 'false-positive' ? [{ ...item.refusal, reason: decision }] : [];
}

const REASONS = { skip: 'declined', 'false-positive': 'false-positive' } as const;

/** The credentials of a secret; a user name beside one was never a finding. */
function refusals({ places }: PlannedSecret, reason: RefusalReason): Refusal[] {
  return places.flatMap(({ file, site }) => {
    const credential = file.sites.find((one) => one === site);
    return credential === undefined ? [] : [{ file, finding: credential.finding, reason }];
  });
}
