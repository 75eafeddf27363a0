import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from './start-error.js';

const GRACE_MS = 1000;

/** A listening HTTP server. */
export interface Listener {
  /** Without a path. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, waits at most a second for those that run, and cuts the rest off. */
  close(): Promise<void>;
}

/** Listens on an address; port 0 takes a free one. @throws StartError if the port is taken */
export async function listen(
  handler: RequestListener,
  address: string,
  port: number,
): Promise<Listener> {
  const server = createServer(handler).listen(port, address);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new StartError(`Nothing can listen on ${address}, port ${port}. Try --port 0.`, {
      cause,
    });
  });
  const bound = server.address() as AddressInfo;
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return { url: `http://${host}:${bound.port}`, port: bound.port, close: () => shut(server) };
}

async function shut(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await Promise.race([closed, delay(GRACE_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
