import type { PlannedSecret, Stored } from '../types.js';

type Put = (secret: PlannedSecret) => Promise<Stored>;

/** Whether the store gave another value back than it was given: nothing that it has can be relied on. */
export function isAltered(stored: Stored): boolean {
  return stored.status === 'failed' && stored.isAltered === true;
}

/** Stores secret after secret, and none any more once the store has altered one. */
export function distrustful(put: Put): Put {
  let isStopped = false;
  return async (secret) => {
    if (isStopped) return { status: 'failed', name: secret.name, problem: STOPPED };
    const stored = await put(secret);
    isStopped ||= isAltered(stored);
    return stored;
  };
}

const STOPPED = 'not stored, since the store gave back another value than it had been given';

/** What is said of the secret that was altered. */
export const NOT_THE_SAME = 'what was read back is not what was stored: nothing was rewritten';
