/**
 * The program of the reading thread. It is bundled into a string (program.generated.ts, made by
 * `npm run embed`), because a worker made from a string survives any bundler, and one
 * made from a file does not.
 */
import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';
import { createSource } from '../sources/index.js';
import type { LoadSdk } from '../sources/secrets-manager.js';
import { keyOf } from '../sources/source.js';
import type { Answer, ReaderData, Request } from './messages.js';

const { signal, port, settings, lookFrom } = workerData as ReaderData;
const source = createSource(settings, process.env, loadSdk);
const underWay = new Set<string>();

port.on('message', (requests: readonly Request[]) => {
  for (const request of requests) void answer(request);
});

/** A read that is under way already is answered once. */
async function answer({ address, latest }: Request): Promise<void> {
  const key = keyOf(address);
  if (underWay.has(key)) return;
  underWay.add(key);
  const outcome = await source.read(address, latest);
  underWay.delete(key);
  port.postMessage({ address, outcome } satisfies Answer);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}

/** Looks in every place in turn; if it is in none, tells what the last one said. */
function loadSdk(): ReturnType<LoadSdk> {
  const [first = '/', ...others] = lookFrom;
  return others.reduce((sdk, file) => sdk.catch(() => requireSdk(file)), requireSdk(first));
}

/** `require`, because it follows NODE_PATH, where AWS Lambda keeps its SDK. */
// eslint-disable-next-line @typescript-eslint/require-await -- a failure to load is a rejection
async function requireSdk(file: string): ReturnType<LoadSdk> {
  const sdk: unknown = createRequire(file)('@aws-sdk/client-secrets-manager');
  return sdk as Awaited<ReturnType<LoadSdk>>;
}
