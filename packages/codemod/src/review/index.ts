import { SAVED_REVIEW, readSavedReview, saveReview } from '../saved-review.js';
import type { KnownNames, Outcome, Plan } from '../types.js';
import { type ItemAnswer, itemChoices, SUMMARY, type SummaryAnswer } from './choices.js';
import { decided } from './decided.js';
import { itemsOf, type ReviewItem } from './item.js';
import { nameProblem, typedName } from './name.js';
import { resume, savedDecisions } from './resume.js';
import type { Screen } from './screen.js';
import { begin, current, nameIn, next, type Session, type Step } from './session.js';
import { itemLines } from './show/item.js';
import { overviewLines } from './show/overview.js';
import { summaryLines } from './show/summary.js';

/** Everything that a review is about, and the person who reviews it. */
interface Review {
  readonly planned: Outcome;
  readonly known: KnownNames;
  readonly screen: Screen;
}

/**
 * Goes through a plan with a person. It only narrows the plan, and renames what is in it. Each answer
 * is kept in a file, so that a review that was interrupted goes on where it stopped.
 *
 * @returns the plan as it was decided, or undefined where nothing shall be carried out
 */
export async function review(
  planned: Outcome,
  known: KnownNames,
  screen: Screen,
): Promise<Plan | undefined> {
  const it: Review = { planned, known, screen };
  screen.show(overviewLines(planned, screen));
  const items = itemsOf(planned.plan);
  if (items.length === 0) return undefined;
  const session = await converse(await opened(items, it), it);
  if (session === undefined) screen.show(['', STOPPED]);
  return session && decided(planned.plan, session);
}

/** The session to go on with, where one was interrupted and the person wants to. */
async function opened(
  items: readonly ReviewItem[],
  { planned, screen }: Review,
): Promise<Session | undefined> {
  const resumed = resume(items, await readSavedReview(planned.root), planned.root);
  const known = resumed.decisions.size;
  if (known === 0) return begin(items);
  const answer = await screen.choose(
    `You have decided ${known} of ${items.length} before. Go on from there?`,
    [
      { value: 'go-on', label: 'Go on' },
      { value: 'start-over', label: 'Start over' },
    ],
  );
  if (answer === undefined) return undefined;
  return answer === 'go-on' ? resumed : begin(items);
}

/** Asks until everything is decided and shall be carried out, or the person stops. */
async function converse(session: Session | undefined, it: Review): Promise<Session | undefined> {
  for (let now = session; now !== undefined;) {
    const item = current(now);
    const answer = item ? await askAbout(item, now, it) : await askAtEnd(now, it);
    if (answer === 'carry-out') return now;
    now = answer === 'stop' ? undefined : answer;
    if (now !== undefined) saveReview(it.planned.root, savedDecisions(now, it.planned.root));
  }
  return undefined;
}

async function askAbout(item: ReviewItem, session: Session, it: Review): Promise<Session | 'stop'> {
  const { planned, screen } = it;
  screen.show(await itemLines(item, session, planned, screen));
  const answer = await screen.choose('What shall become of it?', itemChoices(item, session));
  if (answer === undefined) return 'stop';
  const step = answer === 'rename' ? await askName(item, session, it) : STEPS[answer];
  return step === undefined ? 'stop' : next(session, step);
}

const STEPS = {
  accept: { kind: 'decide', decision: 'accept' },
  skip: { kind: 'decide', decision: 'skip' },
  'false-positive': { kind: 'decide', decision: 'false-positive' },
  'accept-rest': { kind: 'accept-rest' },
  back: { kind: 'back' },
} as const satisfies Record<Exclude<ItemAnswer, 'rename'>, Step>;

async function askName(
  item: ReviewItem,
  session: Session,
  { known, screen }: Review,
): Promise<Step | undefined> {
  const answer = await screen.ask({
    question: 'The name of the secret in the store',
    initial: nameIn(session, item),
    problem: (typed) => nameProblem(typedName(typed, item), item, session, known.inUse),
  });
  return answer === undefined ? undefined : { kind: 'rename', name: typedName(answer, item) };
}

async function askAtEnd(
  session: Session,
  { planned, screen }: Review,
): Promise<Session | 'carry-out' | 'stop'> {
  screen.show(summaryLines(decided(planned.plan, session), planned, screen));
  const answer: SummaryAnswer = (await screen.choose('Shall this be done?', SUMMARY)) ?? 'stop';
  if (answer === 'back') return next(session, { kind: 'back' });
  return answer === 'start-over' ? begin(session.items) : answer;
}

const STOPPED = `Stopped: nothing was stored and nothing was changed. ${SAVED_REVIEW} keeps what you have decided: run migrate-secrets again to go on from there.`;
