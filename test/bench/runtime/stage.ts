import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import type { LoggedCall } from '@secretlift/local';
import { build } from 'esbuild';
import { execa } from 'execa';
import { REPOSITORY } from '../../support/fixture.js';
import { startLocalEndpoint, type LocalEndpoint } from '../../support/local-endpoint.js';

/** Environment variables of a program. */
export type Variables = Readonly<Record<string, string>>;

/** The endpoint with ten secrets, `bench/0` to `bench/9`. */
export async function startStage(): Promise<LocalEndpoint> {
  const endpoint = await startLocalEndpoint();
  for (let index = 0; index < 10; index++) {
    const SecretString = JSON.stringify({ username: 'user', password: `of secret ${index}` });
    await endpoint.client.send(new CreateSecretCommand({ Name: `bench/${index}`, SecretString }));
  }
  return endpoint;
}

/** Runs one of the programs in a fresh process; gives what it printed, as JSON. */
export async function run(program: string, env: Variables): Promise<unknown> {
  const file = join(import.meta.dirname, 'programs', program);
  const { stdout } = await execa(process.execPath, ['--no-warnings', file], {
    env,
    extendEnv: false,
  });
  return JSON.parse(stdout || 'null');
}

/** What the stopwatch of a program shows, in milliseconds. */
export interface Spent {
  readonly wall: number;
  /** All threads together. On a busy machine this is the one to trust. */
  readonly processor: number;
}

/** The least of several runs: what a program costs when nothing else is going on. */
export async function least(runs: number, program: string, env: Variables): Promise<Spent> {
  const spent: Spent[] = [];
  for (let index = 0; index < runs; index++) spent.push((await run(program, env)) as Spent);
  return {
    wall: Math.min(...spent.map(({ wall }) => wall)),
    processor: Math.min(...spent.map(({ processor }) => processor)),
  };
}

/** How often a secret was asked for. */
export async function readsOf(name: string, { url }: LocalEndpoint): Promise<number> {
  const calls = (await (await fetch(`${url}/_control/calls`)).json()) as LoggedCall[];
  return calls.filter(({ operation, secrets }) => {
    return operation === 'GetSecretValue' && secrets.includes(name);
  }).length;
}

/** Bytes of the package without the SDK: minified and compressed. */
export async function compressedSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(REPOSITORY, 'packages/runtime/dist/index.js')],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return gzipSync(outputFiles[0]?.contents ?? '').byteLength;
}

/** An agent that answers every read at once, and the variables that lead to it. */
export async function startAgent(): Promise<AsyncDisposable & { env: Record<string, string> }> {
  const answer = JSON.stringify({ Name: 'bench/0', SecretString: '{"password":"of the agent"}' });
  const server = createServer((_, response) => response.end(answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    env: { SECRETLIFT_SOURCE: 'agent', PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(port) },
    async [Symbol.asyncDispose]() {
      await promisify(server.close.bind(server))();
    },
  };
}
