import { once } from 'node:events';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createAgent } from './agent.js';
import { reasonOf } from './reason.js';
import type { Address } from './source.js';

let server: Server;
let port: number;
let seen: IncomingMessage;
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen = request;
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const shop: Address = { id: 'shop/db', regions: [] };
const read = (address = shop, environment = {}, latest = false, timeout = 2_000) =>
  createAgent({ agentPort: port, timeout }, environment).read(address, latest);
const answering = (status: number, body: string) => {
  answer = (response) => response.writeHead(status).end(body);
};

test('asks as the protocol has it', async () => {
  answering(200, '{"SecretString":"text"}');
  const address = { ...shop, stage: 'AWSPREVIOUS', version: 'v1' };
  expect(await read(address, { AWS_SESSION_TOKEN: 'token' }, true)).toEqual({
    ok: true,
    value: { kind: 'text', text: 'text' },
  });
  expect(seen.url).toBe(
    '/secretsmanager/get?secretId=shop%2Fdb&versionStage=AWSPREVIOUS&versionId=v1&refreshNow=true',
  );
  expect(seen.headers['x-aws-parameters-secrets-token']).toBe('token');
});

test('AWS_TOKEN may name a file, and goes first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secretlift-agent-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'token'), 'of the file\n');
  answering(200, '{"SecretString":""}');
  await read(shop, { AWS_TOKEN: `file://${join(folder, 'token')}`, AWS_SESSION_TOKEN: 'other' });
  expect(seen.headers['x-aws-parameters-secrets-token']).toBe('of the file');
});

test('bytes', async () => {
  answering(200, '{"SecretBinary":"AQI="}');
  expect(await read()).toEqual({ ok: true, value: { kind: 'binary', bytes: Buffer.from([1, 2]) } });
});

test.each([
  ['agent-token', 403, 'Bad Token'],
  ['agent-token', 401, ''],
  ['not-found', 400, '{"__type":"ResourceNotFoundException","message":"gone"}'],
  ['access-denied', 400, '{"__type":"AccessDeniedException","Message":"no"}'],
  ['service-fault', 500, 'not JSON'],
  ['unknown', 404, 'Not found'],
])('%s: %i %s', async (reason, status, body) => {
  answering(status, body);
  expect(await reasonFor(read())).toBe(reason);
});

test('a reply that is not JSON is an error that does not quote it', async () => {
  answering(200, 'v@lue that is not JSON');
  expect(JSON.stringify(await read())).not.toContain('v@lue');
});

test('no answer: a time-out', async () => {
  answer = () => undefined;
  expect(await reasonFor(read(shop, {}, false, 50))).toBe('timeout');
});

test('another Region is refused: it would be another secret', async () => {
  expect(await reasonFor(read({ ...shop, regions: ['eu-west-1'] }))).toBe('invalid-request');
});

async function reasonFor(reading: ReturnType<typeof read>): Promise<string> {
  const outcome = await reading;
  return outcome.ok ? 'a value' : reasonOf(outcome.failure);
}
