import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What one run of a command took. */
export interface Measured {
  readonly seconds: number;
  /** The most that the process and those below it held at once, in megabytes; 0 where nobody tells. */
  readonly peak: number;
  /** Set where it was not waited for to the end: it takes at least as long as this says. */
  readonly ended?: true;
}

/**
 * Runs a command in a folder to its end, whatever its exit status: to find something is no failure.
 *
 * @param limit seconds after which it is ended
 * @throws Error where it cannot be started or is killed by another
 */
export async function measure(
  command: readonly string[],
  cwd: string,
  limit: number,
): Promise<Measured> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    stdio: 'ignore',
    timeout: limit * 1000,
    killSignal: 'SIGKILL',
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryBelow(child.pid ?? 0))), 40);
  try {
    const [status] = (await once(child, 'exit')) as [number | null];
    const seconds = (performance.now() - started) / 1000;
    if (status !== null) return { seconds, peak };
    if (seconds < limit) throw new Error(`${program} was killed`);
    return { seconds, peak, ended: true };
  } finally {
    clearInterval(watch);
  }
}

/** Resident megabytes of a process and its descendants, as Linux tells them. */
function memoryBelow(pid: number): number {
  try {
    const own = Number(
      /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
    );
    const tasks = readdirSync(`/proc/${pid}/task`);
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryBelow(Number(child)), own / 1000);
  } catch {
    return 0;
  }
}
