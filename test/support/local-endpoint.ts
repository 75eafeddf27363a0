import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Fault } from '@secretlift/local';
import { execa } from 'execa';
import { type Environment, localAws, QUIET_SDK, withoutAws } from './environment.js';
import { REPOSITORY } from './fixture.js';

const BIN = join(REPOSITORY, 'packages/local/dist/bin.js');

/** `secrets-manager-local` in a process of its own, with a data folder of its own. */
export interface LocalEndpoint extends AsyncDisposable {
  readonly url: string;
  /** Where it keeps its state. */
  readonly dataDir: string;
  /** What leads a child process to it. */
  readonly env: Environment;
  readonly client: SecretsManagerClient;
  /** Lets calls fail from here on, as the fault says, until all faults are taken away. */
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** All that it has printed so far, on both streams. */
  output(): string;
}

/** Starts the endpoint; resolves once it has printed its URL. */
export async function startLocalEndpoint(): Promise<LocalEndpoint> {
  const dataDir = await mkdtemp(join(tmpdir(), 'secretlift-local-'));
  const server = execa(process.execPath, [BIN, '--port', '0', '--data', dataDir, '--control'], {
    env: withoutAws(),
    extendEnv: false,
    reject: false,
  });
  const printed: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  }
  const url = await Promise.race([
    once(createInterface(server.stdout), 'line').then(([line]) => String(line)),
    server.then(() => {
      throw new Error(`the local endpoint did not start: ${printed.join('')}`);
    }),
  ]);
  const client = clientOf(url);
  return {
    url,
    dataDir,
    env: localAws(url),
    client,
    addFault: (fault) => control(url, 'POST', JSON.stringify(fault)),
    clearFaults: () => control(url, 'DELETE'),
    output: () => printed.join(''),
    async [Symbol.asyncDispose]() {
      client.destroy();
      server.kill();
      await server;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function control(url: string, method: 'POST' | 'DELETE', body?: string): Promise<void> {
  const response = await fetch(`${url}/_control/faults`, { method, ...(body && { body }) });
  if (!response.ok) throw new Error(`the endpoint refused a fault: ${await response.text()}`);
}

function clientOf(endpoint: string): SecretsManagerClient {
  Object.assign(process.env, QUIET_SDK);
  return new SecretsManagerClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
