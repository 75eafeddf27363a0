import { refusalText } from '../refusals.js';
import type { Plan, PlannedSecret, Refusal } from '../types.js';

/** What a person decides about at once. */
export type ReviewItem =
  | {
      readonly kind: 'secret';
      /** The name that the plan gave the secret, or the number of the refusal. */
      readonly id: string;
      readonly secret: PlannedSecret;
    }
  | { readonly kind: 'refusal'; readonly id: string; readonly refusal: Refusal };

/** The secrets of a plan, then what it refuses; what is left alone on purpose asks for nothing. */
export function itemsOf({ secrets, refusals }: Plan): ReviewItem[] {
  const asking = refusals.filter(({ reason }) => refusalText(reason).byDefault !== true);
  return [
    ...secrets.map((secret): ReviewItem => ({ kind: 'secret', id: secret.name, secret })),
    ...asking.map((refusal, index): ReviewItem => ({
      kind: 'refusal',
      id: `refusal ${index + 1}`,
      refusal,
    })),
  ];
}
