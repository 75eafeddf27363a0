import { setTimeout as delay } from 'node:timers/promises';

/** Hands out turns, no more of them a second than the rate, in the order in which they are asked for. */
export function pace(perSecond: number): () => Promise<void> {
  let free = 0;
  return async () => {
    const now = performance.now();
    const start = Math.max(now, free);
    free = start + 1000 / perSecond;
    if (start > now) await delay(start - now);
  };
}
