import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocalSecretsManager } from './index.js';
import { runCommand, startChild } from './testing/child.js';
import { clientFor } from './testing/client.js';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bin-'));
  data = join(folder, 'data');
});

afterEach(() => rm(folder, { recursive: true }));

it.each(['SIGTERM', 'SIGINT'] as const)(
  'prints its URL alone, serves, and closes on %s',
  async (signal) => {
    const server = await startChild('--data', data);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    using client = clientFor(server);
    const value = randomUUID();
    await client.createSecret({ Name: 'db', SecretString: value });
    await expect(client.createSecret({ Name: 'a b', SecretString: value })).rejects.toThrow();
    const { exitCode, stdout, stderr } = await server.stop(signal);
    expect([exitCode, stdout]).toEqual([0, server.url]);
    expect(stderr).toContain(`keeping secrets in ${data}`);
    expect(stderr.includes(value)).toBe(false);
    expect((await readdir(data)).toSorted()).toEqual(['key', 'secrets']);
  },
);

it('shows after a restart what it had before', async () => {
  const listing = async (url: string) => {
    using client = clientFor({ url });
    const { SecretString } = await client.getSecretValue({ SecretId: 'db' });
    const { SecretList } = await client.listSecrets({ IncludePlannedDeletion: true });
    return { SecretList, SecretString };
  };
  const first = await startChild('--data', data);
  using client = clientFor(first);
  await client.createSecret({ Name: 'db', Description: 'kept', SecretString: 'one' });
  await client.putSecretValue({ SecretId: 'db', SecretString: 'two', VersionStages: ['blue'] });
  await client.createSecret({ Name: 'going', SecretString: 'x' });
  await client.deleteSecret({ SecretId: 'going' });
  await client.createSecret({ Name: 'gone', SecretString: 'x' });
  await client.deleteSecret({ SecretId: 'gone', ForceDeleteWithoutRecovery: true });
  const before = await listing(first.url);
  await first.stop('SIGTERM');
  const second = await startChild('--data', data);
  expect(await listing(second.url)).toEqual(before);
  expect(before.SecretList?.map(({ Name }) => Name)).toEqual(['db', 'going']);
  await second.stop('SIGTERM');
});

it('loses nothing that it has answered, and tears nothing, when it is killed', async () => {
  const answered = new Map(['a', 'b', 'c'].map((name) => [name, 0]));
  const sent = new Map(answered);
  let next = 0;

  const value = (number = 0) => `${number},`.repeat(1000);
  const create = async (url: string) => {
    using client = clientFor({ url });
    for (const Name of answered.keys()) await client.createSecret({ Name, SecretString: value() });
  };
  const write = async (url: string, SecretId: string) => {
    using client = clientFor({ url });
    for (;;) {
      const number = ++next;
      sent.set(SecretId, number);
      await client.putSecretValue({ SecretId, SecretString: value(number) });
      answered.set(SecretId, number);
    }
  };

  for (const writes of [7, 20, 41, 66, 90]) {
    const server = await startChild('--data', data);
    if (next === 0) await create(server.url);
    const writers = [...answered.keys()].map((name) => write(server.url, name).catch(String));
    while (next < writes) await delay(1);
    await server.stop('SIGKILL');
    await Promise.all(writers);

    await using restarted = await startLocalSecretsManager({ dataDirectory: data });
    using client = clientFor(restarted);
    for (const SecretId of answered.keys()) {
      const { SecretString } = await client.getSecretValue({ SecretId });
      const possible = [answered.get(SecretId), sent.get(SecretId)];
      expect(possible.map(value)).toContain(SecretString);
      answered.set(SecretId, Number(SecretString?.split(',')[0]));
    }
  }
});

it.each([
  ['a host that others can reach', ['--host', '0.0.0.0'], /--allow-remote/],
  ['a port that is none', ['--port', 'http'], /A port is a number from 0 to 65535/],
  ['an unknown option', ['--nonsense'], /unknown option/],
])('refuses %s', async (_what, args, message) => {
  const { exitCode, stdout, stderr } = await runCommand(...args);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

it('refuses a folder and a port that are in use', async () => {
  await using server = await startLocalSecretsManager({ dataDirectory: data });
  const sameFolder = await runCommand('--data', data);
  expect(sameFolder.stderr).toContain(`in use by process ${process.pid}`);
  const samePort = await runCommand('--port', `${server.port}`);
  expect(samePort.stderr).toContain(`port ${server.port}. Try --port 0.`);
  expect([sameFolder.exitCode, samePort.exitCode]).toEqual([2, 2]);
});

it('explains itself', async () => {
  const { exitCode, stdout } = await runCommand('--help');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('AWS_ENDPOINT_URL_SECRETS_MANAGER');
});
