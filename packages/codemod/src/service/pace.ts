import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import PQueue from 'p-queue';
import { rateOf } from './rate.js';

/** Calls that arrive in any one second; the quotas of writing are about 50, and others use them too. */
const CALLS_A_SECOND = 20;
/** Secrets that are worked on at the same time. */
const IN_FLIGHT = 4;

/**
 * Holds back the calls of a client, those that the SDK tries again included.
 *
 * @param command only these calls, by the class of their command
 */
export function limitRate(
  client: SecretsManagerClient,
  callsASecond = CALLS_A_SECOND,
  command?: string,
): void {
  const rate = rateOf(callsASecond);
  client.middlewareStack.add(
    (next, { commandName }) => {
      const isLimited = command === undefined || command === commandName;
      return (call) => (isLimited ? rate(() => next(call)) : next(call));
    },
    { step: 'finalizeRequest', priority: 'low', name: `limitRate ${command ?? ''}` },
  );
}

/**
 * Does something with each secret, a few at a time; a step never throws, so a failure does not stop
 * the rest.
 *
 * @param progress is told before the first and after each how many are done
 * @returns the results in the order of the items
 */
export async function withEach<Item, Result>(
  items: readonly Item[],
  step: (item: Item) => Promise<Result>,
  progress: (done: number) => void = () => undefined,
): Promise<Result[]> {
  const queue = new PQueue({ concurrency: IN_FLIGHT });
  let done = 0;
  progress(done);
  const steps = items.map((item) => async () => {
    const result = await step(item);
    progress(++done);
    return result;
  });
  return queue.addAll(steps);
}
