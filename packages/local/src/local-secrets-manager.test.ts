import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startLocalSecretsManager } from './index.js';
import { clientFor } from './testing/client.js';

let folder: string;
let dataDirectory: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-'));
  dataDirectory = join(folder, 'data');
});

afterEach(() => rm(folder, { recursive: true }));

it('keeps two servers apart', async () => {
  await using one = await startLocalSecretsManager();
  await using two = await startLocalSecretsManager({ accountId: '111122223333' });
  using ofOne = clientFor(one);
  using ofTwo = clientFor(two);
  await ofOne.createSecret({ Name: 'db' });
  expect((await ofTwo.listSecrets({})).SecretList).toEqual([]);
  expect((await ofTwo.createSecret({ Name: 'db' })).ARN).toContain(':111122223333:');
});

it('listens on IPv6, too', async () => {
  await using server = await startLocalSecretsManager({ host: '::1' });
  expect(server.url).toBe(`http://[::1]:${server.port}`);
  using client = clientFor(server);
  expect((await client.listSecrets({})).SecretList).toEqual([]);
});

it('lets go of port and folder once, however often it is closed', async () => {
  const first = await startLocalSecretsManager({ dataDirectory });
  await first.close();
  await using second = await startLocalSecretsManager({ dataDirectory, port: first.port });
  await first.close();
  await expect(startLocalSecretsManager({ dataDirectory })).rejects.toThrow('in use');
  expect(second.port).toBe(first.port);
});

it('lets go of the folder if the port is taken', async () => {
  await using server = await startLocalSecretsManager();
  const { port } = server;
  await expect(startLocalSecretsManager({ dataDirectory, port })).rejects.toThrow('--port 0');
  await (await startLocalSecretsManager({ dataDirectory })).close();
});

it('answers what was asked before it closes', async () => {
  const server = await startLocalSecretsManager();
  using client = clientFor(server);
  await client.createSecret({ Name: 'db', SecretString: 'x' });
  server.faults.add({ effect: 'latency', ms: 100 });
  const reading = client.getSecretValue({ SecretId: 'db' });
  while (server.calls.count('GetSecretValue') === 0) await new Promise(setImmediate);
  await server.close();
  expect((await reading).SecretString).toBe('x');
});

it('reports its own errors, and goes on', async () => {
  const reported: unknown[] = [];
  await using server = await startLocalSecretsManager({
    dataDirectory,
    report: (error) => reported.push(error),
  });
  using client = clientFor(server);
  await rm(join(dataDirectory, 'secrets'), { recursive: true });
  const created = client.createSecret({ Name: 'db', SecretString: 'x' });
  await expect(created).rejects.toMatchObject({ name: 'InternalServiceError' });
  expect(reported).toMatchObject([{ code: 'ENOENT' }]);
  expect((await client.listSecrets({})).SecretList).toEqual([]);
});
