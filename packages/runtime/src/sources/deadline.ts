import { setTimeout } from 'node:timers';
import { failureOf, type Outcome } from './source.js';

/**
 * Settles with `outcome`, or with a `TimeoutError` failure after `milliseconds`: also when what
 * hangs is not an HTTP request (looking for credentials, opening a file).
 */
export async function withDeadline(
  milliseconds: number,
  outcome: Promise<Outcome>,
): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(timedOut(milliseconds)), milliseconds);
  });
  return Promise.race([outcome, expired]).finally(() => clearTimeout(timer));
}

/** The outcome of a read that took longer than it may. */
export function timedOut(milliseconds: number): Outcome {
  const message = `no answer within ${milliseconds} ms`;
  return { ok: false, failure: failureOf({ name: 'TimeoutError', message }) };
}
