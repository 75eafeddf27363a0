import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import xterm from '@xterm/headless';
import type { Environment } from '../support/environment.js';

const DRIVER = join(import.meta.dirname, 'terminal.py');

/** What drives a pseudo-terminal, or why there is none. */
export const PTY = findPython();

type Pty = { readonly python: string } | { readonly missing: string };

function findPython(): Pty {
  if (process.platform === 'win32') return { missing: 'Windows has no pty module for Python' };
  for (const python of ['python3', 'python']) {
    const { status } = spawnSync(python, ['-c', 'import os, pty; os.waitstatus_to_exitcode']);
    if (status === 0) return { python };
  }
  return { missing: 'a pseudo-terminal needs Python 3.9 or later, which is not there' };
}

/** Keys by what a terminal sends for them. */
export const KEY = {
  up: '\u001b[A',
  down: '\u001b[B',
  enter: '\r',
  interrupt: '\u0003',
  backspace: '\u007f',
} as const;

/** A program in a terminal of its own. */
export interface Program extends AsyncDisposable {
  /** Types a text, or keys. */
  type(...keys: readonly string[]): void;
  /**
   * Waits until the screen shows a text below what it waited for last.
   * @throws {Error} with the screen, where it does not come
   */
  shows(expected: RegExp): Promise<void>;
  /** Rows that are on the screen now. */
  screen(): Promise<string>;
  /** All that was ever sent, control sequences included. */
  sent(): string;
  /** The exit status; 256 less the number of the signal that ended it. */
  ended(): Promise<number | null>;
}

const ROWS = 50;
const COLUMNS = 80;
const PATIENCE_MS = 20_000;

/** Starts a program in a terminal of 80 columns. */
export function start(
  command: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Environment },
): Program {
  if ('missing' in PTY) throw new Error(PTY.missing);
  const args = [DRIVER, String(ROWS), String(COLUMNS), ...command];
  const child = spawn(PTY.python, args, { cwd, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const emulator = new xterm.Terminal({
    rows: ROWS,
    cols: COLUMNS,
    scrollback: 5000,
    allowProposedApi: true,
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const changes = new EventEmitter();
  let sent = '';
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    sent += chunk.toString();
    emulator.write(chunk, () => changes.emit('change'));
  });
  const matches = (expected: RegExp) => {
    const plain = stripVTControlCharacters(sent).slice(seen);
    const match = expected.exec(plain);
    if (match !== null) seen += match.index + match[0].length;
    return match !== null;
  };
  return {
    type: (...keys) => child.stdin.write(keys.join('')),
    shows: async (expected) => {
      const deadline = Date.now() + PATIENCE_MS;
      while (!matches(expected)) {
        if (child.exitCode !== null || Date.now() > deadline) {
          throw new Error(`${String(expected)} does not show:\n${await rowsOf(emulator)}`);
        }
        const patience = AbortSignal.timeout(PATIENCE_MS);
        await Promise.race([once(changes, 'change', { signal: patience }), exit]).catch(
          () => undefined,
        );
      }
    },
    screen: () => rowsOf(emulator),
    sent: () => sent,
    ended: async () => (await exit)[0],
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exit;
      emulator.dispose();
    },
  };
}

async function rowsOf(emulator: xterm.Terminal): Promise<string> {
  await new Promise<void>((resolve) => {
    emulator.write('', resolve);
  });
  const { active } = emulator.buffer;
  const rows = Array.from(
    { length: active.length },
    (_, row) => active.getLine(row)?.translateToString(true) ?? '',
  );
  return rows.join('\n').trimEnd();
}
