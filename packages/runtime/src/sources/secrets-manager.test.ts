import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { reasonOf } from './reason.js';
import { createSecretsManager, type SecretsManagerSdk } from './secrets-manager.js';

let server: Server;
/** The Regions that requests were signed for. */
let asked: string[];
let answer: (response: ServerResponse, region: string) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    const region = regionIn(request);
    asked.push(region);
    answer(response, region);
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
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
  return () => vi.unstubAllEnvs();
});

const loadSdk = (): Promise<SecretsManagerSdk> => import('@aws-sdk/client-secrets-manager');
const read = (id = 'shop/db', regions: string[] = [], load = loadSdk) =>
  createSecretsManager(load, 5_000).read({ id, regions });
const text = (response: ServerResponse) => response.end('{"SecretString":"text"}');

test('text, from the Region of the environment', async () => {
  answer = text;
  expect(await read()).toEqual({ ok: true, value: { kind: 'text', text: 'text' } });
  expect(asked).toEqual(['eu-central-1']);
});

test('bytes', async () => {
  answer = (response) => response.end('{"SecretBinary":"AQI="}');
  expect(await read()).toMatchObject({ ok: true, value: { kind: 'binary', bytes: { length: 2 } } });
});

test('the Region of an ARN goes before every setting', async () => {
  answer = text;
  await read('arn:aws:secretsmanager:ap-south-1:123456789012:secret:a-AbCdEf', ['eu-west-1']);
  expect(asked).toEqual(['ap-south-1']);
});

test('further Regions while one has a fault, in their order', async () => {
  answer = (response, region) => {
    if (region === 'eu-west-2') text(response);
    else response.writeHead(503).end();
  };
  expect(await read('shop/db', ['eu-west-1', 'eu-west-2', 'eu-west-3'])).toMatchObject({
    ok: true,
  });
  expect(new Set(asked)).toEqual(new Set(['eu-west-1', 'eu-west-2']));
});

test('no further Region where one says no', async () => {
  answer = (response) => response.writeHead(400).end('{"__type":"AccessDeniedException"}');
  const outcome = await read('shop/db', ['eu-west-1', 'eu-west-2']);
  expect(outcome).toMatchObject({
    failure: { name: 'AccessDeniedException', region: 'eu-west-1' },
  });
  expect(asked).toEqual(['eu-west-1']);
});

test('a reply that cannot be parsed is not quoted', async () => {
  answer = (response) => response.end('{"SecretString":"v@lue');
  const outcome = await read();
  expect(outcome.ok).toBe(false);
  expect(JSON.stringify(outcome)).not.toContain('v@lue');
});

test.each([
  ['region-missing', { AWS_REGION: undefined }],
  ['credentials-missing', { AWS_ACCESS_KEY_ID: undefined }],
])('%s', async (reason, environment) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(await reasonFor(read())).toBe(reason);
});

test('an SDK that cannot be loaded', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  expect(await reasonFor(read('a', [], () => Promise.reject(missing)))).toBe('sdk-missing');
});

function regionIn({ headers }: IncomingMessage): string {
  return /Credential=[^/]+\/\d+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
}

async function reasonFor(reading: ReturnType<typeof read>): Promise<string> {
  const outcome = await reading;
  return outcome.ok ? 'a value' : reasonOf(outcome.failure);
}
