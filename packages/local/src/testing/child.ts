import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const bin = fileURLToPath(new URL('../bin.ts', import.meta.url));

/** Runs the command to its end, from source. */
export function runCommand(...args: readonly string[]) {
  return execa(process.execPath, ['--import', 'tsx', bin, ...args], { reject: false });
}

/** Runs the command as a server, and waits for the URL that it prints. */
export async function startChild(...args: readonly string[]) {
  const child = runCommand(...args);
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url,
    /** Ends the server, and gives all that it has printed. */
    stop: async (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => {
      child.kill(signal);
      return child;
    },
  };
}
