import type { ReviewItem } from './item.js';

/** What a person said of an item. A refusal is skipped, or a false positive. */
export type Decision = 'accept' | 'skip' | 'false-positive';

/** Everything said so far. Sessions are never changed: each knows the one that it came from. */
export interface Session {
  readonly items: readonly ReviewItem[];
  /** By the id of the item. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Other names for secrets, by the id of the item. */
  readonly names: ReadonlyMap<string, string>;
  readonly past: Session | undefined;
}

/** One thing that a person can do. */
export type Step =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'accept-rest' }
  | { readonly kind: 'back' };

/** A session in which nothing has been said yet. */
export function begin(items: readonly ReviewItem[]): Session {
  return { items, decisions: new Map(), names: new Map(), past: undefined };
}

/** The first item that nothing was said of; undefined where the review is at its end. */
export function current({ items, decisions }: Session): ReviewItem | undefined {
  return items.find(({ id }) => !decisions.has(id));
}

/** Under which name a secret would be stored. */
export function nameIn({ names }: Session, { id }: ReviewItem): string {
  return names.get(id) ?? id;
}

/** What may be said of an item. */
function mayBe(decision: Decision, { kind }: ReviewItem): boolean {
  return decision !== 'accept' || kind === 'secret';
}

/** The session after a step; the same session where the step means nothing there. */
export function next(session: Session, step: Step): Session {
  if (step.kind === 'back') return session.past ?? session;
  const item = current(session);
  if (item === undefined) return session;
  if (step.kind === 'accept-rest') return withRestAccepted(session);
  return step.kind === 'rename'
    ? withName(session, item, step.name)
    : withDecision(session, item, step.decision);
}

/** The session in which something was said of an item, whichever is the current one. */
export function withDecision(session: Session, item: ReviewItem, decision: Decision): Session {
  if (!mayBe(decision, item)) return session;
  const decisions = new Map(session.decisions).set(item.id, decision);
  return { ...session, decisions, past: session };
}

/** The session in which a secret has another name. */
export function withName(session: Session, item: ReviewItem, name: string): Session {
  if (item.kind !== 'secret' || nameIn(session, item) === name) return session;
  return { ...session, names: new Map(session.names).set(item.id, name), past: session };
}

function withRestAccepted(session: Session): Session {
  const decisions = new Map(session.decisions);
  for (const item of session.items) {
    if (!decisions.has(item.id)) decisions.set(item.id, item.kind === 'secret' ? 'accept' : 'skip');
  }
  return { ...session, decisions, past: session };
}
