import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createParameterStore } from './parameter-store.js';
import { reasonOf } from './reason.js';

let server: Server;
/** The bodies of the requests. */
let asked: unknown[];
let answer: { status: number; body: object };

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(JSON.parse(body));
      response.writeHead(answer.status).end(JSON.stringify(answer.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_SSM', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
  return () => vi.unstubAllEnvs();
});

const source = createParameterStore(() => import('@aws-sdk/client-ssm'), 5_000);

test.each([
  ['the last version', {}, '/shop/db'],
  ['a version', { version: '3' }, '/shop/db:3'],
  ['a label', { stage: 'blue' }, '/shop/db:blue'],
])('%s, decrypted', async (_, which, Name) => {
  answer = { status: 200, body: { Parameter: { Value: 'text' } } };
  const outcome = await source.read({ id: 'ssm:/shop/db', regions: [], ...which });
  expect(outcome).toEqual({ ok: true, value: { kind: 'text', text: 'text' } });
  expect(asked).toEqual([{ Name, WithDecryption: true }]);
});

test.each([
  ['ParameterNotFound', 'not-found'],
  ['AccessDeniedException', 'access-denied'],
  ['InvalidKeyId', 'decryption'],
])('%s: %s', async (name, reason) => {
  answer = { status: 400, body: { __type: name } };
  const outcome = await source.read({ id: 'ssm:/shop/db', regions: ['eu-west-1'] });
  expect(outcome).toMatchObject({ ok: false, failure: { name, region: 'eu-west-1' } });
  expect(outcome.ok || reasonOf(outcome.failure)).toBe(reason);
});
