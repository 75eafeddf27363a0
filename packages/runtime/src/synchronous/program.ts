/**
 * The program of the reading thread. It is bundled into a string (program.generated.ts, made by
 * `npm run embed`), because a worker made from a string survives any bundler, and one
 * made from a file does not.
 */
import { workerData } from 'node:worker_threads';
import { createSource } from '../sources/index.js';
import { requirePackage } from '../sources/require-package.js';
import { keyOf } from '../sources/source.js';
import type { Answer, ReaderData, Request } from './messages.js';

const { signal, port, settings, lookFrom } = workerData as ReaderData;
const source = createSource(settings, process.env, {
  secretsManager: load('@aws-sdk/client-secrets-manager'),
  parameterStore: load('@aws-sdk/client-ssm'),
});
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

function load<Sdk>(name: string): () => Promise<Sdk> {
  return () => requirePackage(name, lookFrom) as Promise<Sdk>;
}
