import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Performance, Runnable } from './run.js';

/** A process of its own in which programs run, so that none can disturb the tests. */
export interface Theatre extends Disposable {
  perform(program: Runnable): Promise<Performance>;
}

const LONGEST = 10_000;

/** Opens it; programs that are sent at the same time run one after the other. */
export function openTheatre(): Theatre {
  const child = fork(join(import.meta.dirname, 'process.ts'), {
    execArgv: ['--import', 'tsx', '--experimental-vm-modules', '--no-warnings'],
  });
  let last: Promise<unknown> = Promise.resolve();
  const perform = async (program: Runnable): Promise<Performance> => {
    child.send(program);
    const [performance] = (await once(child, 'message', {
      signal: AbortSignal.timeout(LONGEST),
    })) as [Performance];
    return performance;
  };
  return {
    perform: (program) => {
      const next = last.then(() => perform(program));
      last = next.catch(() => undefined);
      return next;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}
