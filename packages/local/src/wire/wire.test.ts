import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalSecretsManager, type LocalSecretsManager } from '../index.js';

let server: LocalSecretsManager;

beforeAll(async () => {
  server = await startLocalSecretsManager({ region: 'ap-south-1' });
});

afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Sends bytes as they are: fetch would refuse some of these headers. */
async function post(headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url, { method: 'POST', headers }, (response) => {
      const { statusCode: status, headers } = response;
      const type = headers['content-type'];
      text(response).then((body) => resolve({ status, type, body }), reject);
    });
    sent.on('error', reject).end(body);
  });
}

function target(operation: string): Record<string, string> {
  return {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `secretsmanager.${operation}`,
  };
}

it('takes unsigned requests in its default Region, and null for absent', async () => {
  const body = '{"Name":"raw","ClientRequestToken":"tttttttttttttttttttttttttttttttt","Tags":null}';
  const answer = await post(target('CreateSecret'), body);
  expect(answer).toMatchObject({ status: 200, type: 'application/x-amz-json-1.1' });
  expect(JSON.parse(answer.body)).toEqual({
    ARN: expect.stringContaining(':ap-south-1:') as string,
    Name: 'raw',
  });
});

it('answers TagResource with an empty object', async () => {
  const answer = await post(target('TagResource'), '{"SecretId":"raw","Tags":[]}');
  expect(answer).toMatchObject({ status: 200, body: '{}' });
});

it.each([
  [
    'a modelled error',
    target('GetSecretValue'),
    '{"SecretId":"unknown"}',
    {
      __type: 'ResourceNotFoundException',
      Message: "Secrets Manager can't find the specified secret.",
    },
  ],
  [
    'an error of the protocol',
    target('GetSecretValue'),
    '{"SecretId":"a b"}',
    { __type: 'ValidationException', message: expect.stringContaining('Invalid name.') as string },
  ],
  [
    'a missing token',
    target('CreateSecret'),
    '{"Name":"n"}',
    {
      __type: 'InvalidRequestException',
      Message: 'You must provide a ClientRequestToken value. We recommend a UUID-type value.',
    },
  ],
  [
    'another operation',
    target('RotateSecret'),
    '{}',
    {
      __type: 'UnknownOperationException',
      message: expect.stringContaining('RotateSecret') as string,
    },
  ],
  [
    'what is inherited from Object',
    target('constructor'),
    '{}',
    { __type: 'UnknownOperationException', message: expect.any(String) as string },
  ],
  [
    'no operation',
    {},
    '',
    {
      __type: 'UnknownOperationException',
      message: expect.stringContaining('x-amz-target') as string,
    },
  ],
  [
    'no JSON, without repeating it',
    target('GetSecretValue'),
    'hunter{',
    { __type: 'SerializationException', message: 'The body is no valid JSON.' },
  ],
  [
    'no object',
    target('GetSecretValue'),
    '[]',
    { __type: 'SerializationException', message: 'The body is no JSON object.' },
  ],
  [
    'a body beyond 1 MiB',
    target('GetSecretValue'),
    ' '.repeat(1_048_577),
    { __type: 'SerializationException', message: 'The body is larger than 1 MiB.' },
  ],
])('answers 400 to %s', async (_what, headers: Record<string, string>, body, error) => {
  const answer = await post(headers, body);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body)).toEqual(error);
});

it('serves no web page', async () => {
  const page = { ...target('ListSecrets'), origin: 'http://attacker.example' };
  expect(await post(page, '{}')).toMatchObject({ status: 403, type: 'text/plain' });
  const rebound = { ...target('ListSecrets'), host: 'attacker.example' };
  expect((await post(rebound, '{}')).status).toBe(403);
  expect(server.calls.count('ListSecrets')).toBe(0);
});

it('does not serve /_control/ unless asked to', async () => {
  const response = await fetch(`${server.url}/_control/calls`);
  expect(response.status).toBe(400);
});
