import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Something that happens at a call: before it reaches the store, or after it was carried out there. */
export interface Interruption {
  /** Counted from 1. */
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly interrupt: () => void;
}

/** Stands between the command and the store. */
export interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** How many calls have arrived. */
  readonly calls: () => number;
}

/** Starts a proxy that hands calls on, but for the one at which the interruption happens. */
export async function startProxy(
  target: string,
  interruption: () => Interruption | undefined,
): Promise<Proxy> {
  let calls = 0;
  const answer = async (message: IncomingMessage, response: ServerResponse) => {
    calls += 1;
    const due = interruption()?.call === calls ? interruption() : undefined;
    if (due?.when === 'before') {
      due.interrupt();
      return;
    }
    const { statusCode = 500, headers, body } = await forward(message, target);
    if (due === undefined) response.writeHead(statusCode, headers).end(body);
    else due.interrupt();
  };
  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function forward(
  message: IncomingMessage,
  target: string,
): Promise<Pick<IncomingMessage, 'statusCode' | 'headers'> & { readonly body: Buffer }> {
  const { method, headers, url = '/' } = message;
  const outgoing = request(new URL(url, target), { method, headers });
  outgoing.end(await buffer(message));
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { statusCode: reply.statusCode, headers: reply.headers, body: await buffer(reply) };
}
