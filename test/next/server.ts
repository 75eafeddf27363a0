import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import type { Environment } from '../support/environment.js';

/** Runs a standalone server for as long as `use` takes. */
export async function withServer<T>(
  dir: string,
  env: Environment,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const server = execa(process.execPath, ['server.js'], {
    cwd: dir,
    env: { ...env, PORT: String(port), HOSTNAME: '127.0.0.1' },
    extendEnv: false,
    reject: false,
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await answering(url);
    return await use(url);
  } finally {
    server.kill();
    await server;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

const PATIENCE = 100;

/** @throws {Error} where nothing answers within ten seconds */
async function answering(url: string): Promise<void> {
  for (let attempt = 1; attempt <= PATIENCE; attempt += 1) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
}
