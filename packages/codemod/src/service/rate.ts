import PQueue from 'p-queue';

const SECOND_MS = 1_000;

/** Holds calls back, in the order in which they come. */
export type Rate = <Answer>(call: () => Promise<Answer>) => Promise<Answer>;

/**
 * Lets no more than so many calls arrive in any second. When a call arrives, nobody knows who sends
 * it: after it was sent, and before it was answered. So each begins a second after the answer to the
 * one that was so many before it, however long the network, or a busy machine, takes with any of them.
 */
export function rateOf(callsASecond: number): Rate {
  const turns = new PQueue({ concurrency: 1 });
  const answered = Array.from({ length: callsASecond }, () => Promise.resolve(-SECOND_MS));
  return async (call) => {
    const { answer } = await turns.add(async () => {
      await until(((await answered.shift()) ?? 0) + SECOND_MS);
      const answer = call();
      answered.push(answer.then(now, now));
      return { answer };
    });
    return answer;
  };
}

function now(): number {
  return performance.now();
}

/** Timers of Node.js may be a millisecond early. */
async function until(time: number): Promise<void> {
  const rest = time - now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, Math.ceil(rest) + 1));
}
