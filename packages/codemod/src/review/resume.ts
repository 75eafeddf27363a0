import type { SavedDecision } from '../saved-review.js';
import { shortPath } from '../short-path.js';
import type { ReviewItem } from './item.js';
import { begin, type Session, withDecision, withName } from './session.js';

/** What a session holds, for the next one: decisions by the places that they are about. */
export function savedDecisions(session: Session, root: string): SavedDecision[] {
  const places = placesByItem(session.items, root);
  return session.items.flatMap((item): SavedDecision[] => {
    const decision = session.decisions.get(item.id);
    const name = session.names.get(item.id);
    if (decision === undefined && name === undefined) return [];
    return [
      { places: places.get(item) ?? [], ...(decision && { decision }), ...(name && { name }) },
    ];
  });
}

/**
 * A session in which everything is said that was said before of the same places. Where files were
 * rewritten since, some of the places are gone.
 */
export function resume(
  items: readonly ReviewItem[],
  saved: readonly SavedDecision[],
  root: string,
): Session {
  const places = placesByItem(items, root);
  return items.reduce((session, item) => {
    const own = places.get(item) ?? [];
    const before = saved.find((one) => own.every((place) => one.places.includes(place)));
    const named = before?.name === undefined ? session : withName(session, item, before.name);
    return before?.decision === undefined ? named : withDecision(named, item, before.decision);
  }, begin(items));
}

/** Each place is called by its file and what it is bound to, and numbered where several are alike. */
function placesByItem(
  items: readonly ReviewItem[],
  root: string,
): ReadonlyMap<ReviewItem, readonly string[]> {
  const counts = new Map<string, number>();
  const numbered = (place: string) => {
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count === 1 ? place : `${place} (${count})`;
  };
  return new Map(
    items.map((item) => [item, placesOf(item).map((place) => numbered(inWords(place, root)))]),
  );
}

interface Place {
  readonly path: string;
  readonly binding: string;
}

function placesOf(item: ReviewItem): Place[] {
  if (item.kind === 'secret')
    return item.secret.places.map(({ file: { path }, binding }) => ({ path, binding }));
  const { file, finding, reason } = item.refusal;
  return [{ path: file.path, binding: `${finding.binding ?? ''} ${reason}` }];
}

function inWords({ path, binding }: Place, root: string): string {
  return `${shortPath(path, root)}: ${binding}`;
}
