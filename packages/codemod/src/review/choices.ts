import type { ReviewItem } from './item.js';
import type { Choice } from './screen.js';
import type { Decision, Session } from './session.js';

/** What a person can answer where an item is shown. */
export type ItemAnswer = Decision | 'rename' | 'accept-rest' | 'back';

/** What a person can answer where everything has been decided. */
export type SummaryAnswer = 'carry-out' | 'back' | 'start-over' | 'stop';

type Choices<Value extends string> = readonly [Choice<Value>, ...Choice<Value>[]];

const ITEM = {
  secret: [
    { value: 'accept', label: 'Accept: store it and rewrite the code' },
    { value: 'skip', label: 'Skip: it stays in the code for now' },
    { value: 'rename', label: 'Change its name' },
    { value: 'false-positive', label: 'No credential: mark it as a false positive' },
    { value: 'accept-rest', label: 'Accept this and all that follow' },
  ],
  refusal: [
    { value: 'skip', label: 'Go on: it stays in the code' },
    { value: 'false-positive', label: 'No credential: mark it as a false positive' },
    { value: 'accept-rest', label: 'Go on to the summary' },
  ],
} as const satisfies Record<ReviewItem['kind'], Choices<ItemAnswer>>;

const BACK = { value: 'back', label: 'Back: take back the last answer' } as const;

/** The choices for an item. */
export function itemChoices({ kind }: ReviewItem, { past }: Session): Choices<ItemAnswer> {
  const [first, ...others]: Choices<ItemAnswer> = ITEM[kind];
  return past === undefined ? [first, ...others] : [first, ...others, BACK];
}

/** The choices at the end. */
export const SUMMARY: Choices<SummaryAnswer> = [
  { value: 'carry-out', label: 'Carry this out' },
  BACK,
  { value: 'start-over', label: 'Start over' },
  { value: 'stop', label: 'Stop here: nothing is stored or changed' },
];
