import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';

/** The application under trial, running. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  /** All that it has printed so far. */
  output(): string;
}

const PATIENCE = 120_000;

/**
 * Starts the application by the command in `PROBE_START`, in the current folder; resolves once it
 * accepts connections.
 *
 * @param environment what it needs to listen on the port that it is given
 */
export async function startServer(
  environment: (port: string) => Record<string, string>,
): Promise<Server> {
  const port = await freePort();
  const [command = '', ...args] = (process.env['PROBE_START'] ?? '').split(' ');
  const child = execa(command, args, { env: environment(port), all: true, reject: false });
  const printed: string[] = [];
  child.all.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const url = `http://localhost:${port}`;
  await Promise.race([answering(url), child.then(() => Promise.reject(new Error('it ended')))]);
  return {
    url,
    output: () => printed.join(''),
    async [Symbol.asyncDispose]() {
      child.kill();
      await child;
    },
  };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return String(address.port);
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (await fetch(url).catch(() => undefined)) return;
    await pause(200);
  }
  throw new Error(`nothing answers at ${url}`);
}
