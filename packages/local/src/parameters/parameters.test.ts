import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SSM, type SSMClientConfig } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { startLocalSecretsManager, type LocalSecretsManager } from '../index.js';
import { clientFor } from '../testing/client.js';
import { refusalOf } from '../testing/refusal.js';

let server: LocalSecretsManager;
let client: SSM;

beforeEach(async () => {
  server = await startLocalSecretsManager();
  client = ssmFor(server.url);
});

afterEach(async () => {
  client.destroy();
  await server.close();
});

function ssmFor(endpoint: string, config: SSMClientConfig = {}): SSM {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new SSM({ endpoint, region: 'eu-west-1', credentials, maxAttempts: 1, ...config });
}

const Name = '/shop/db';
const put = (Value: string, more = {}) =>
  client.putParameter({ Name, Value, Type: 'SecureString', ...more });
const read = async (name = Name) =>
  (await client.getParameter({ Name: name, WithDecryption: true })).Parameter;

it('keeps a value, and shows it to who asks for decryption', async () => {
  expect(await put('red')).toMatchObject({ Version: 1, Tier: 'Standard' });
  expect(await read()).toMatchObject({
    Name,
    Value: 'red',
    Type: 'SecureString',
    ARN: 'arn:aws:ssm:eu-west-1:000000000000:parameter/shop/db',
  });
  const { Parameter } = await client.getParameter({ Name });
  expect(Parameter?.Value).not.toContain('red');
});

it('replaces a value only where that was asked for, and keeps the older ones', async () => {
  await put('red');
  await expect(put('blue')).rejects.toEqual(refusalOf('ParameterAlreadyExists', 'overwrite'));
  expect(await put('blue', { Overwrite: true })).toMatchObject({ Version: 2 });
  expect(await read()).toMatchObject({ Value: 'blue', Version: 2 });
  expect(await read(`${Name}:1`)).toMatchObject({ Value: 'red', Version: 1, Selector: ':1' });
  await expect(read(`${Name}:3`)).rejects.toEqual(refusalOf('ParameterVersionNotFound'));
});

it.each([
  ['standard', 4096, {}, 'Standard'],
  ['chosen by size', 4097, { Tier: 'Intelligent-Tiering' as const }, 'Advanced'],
])('tier %s', async (_what, bytes, more, tier) => {
  expect(await put('x'.repeat(bytes), more)).toMatchObject({ Tier: tier });
});

it.each([
  ['a standard value of 4,097 bytes', { Value: 'x'.repeat(4097) }, 'Standard tier'],
  [
    'a value of 8,193 bytes',
    { Value: 'x'.repeat(8193), Tier: 'Intelligent-Tiering' as const },
    '8192',
  ],
  ['no value', { Value: '' }, 'greater than or equal to 1'],
  ['a path without its slash', { Name: 'shop/db' }, 'fully qualified'],
  ['a reserved name', { Name: '/aws/db' }, "can't be prefixed"],
  ['no type', { Type: undefined }, 'type is required'],
  ['tags together with overwriting', { Overwrite: true, Tags: [{ Key: 'a', Value: 'b' }] }, 'tags'],
])('refuses %s', async (_what, request, message) => {
  await expect(put('red', request)).rejects.toEqual(refusalOf('ValidationException', message));
});

it('describes and tags', async () => {
  await put('red', { Description: 'ours', KeyId: 'alias/shop', Tags: [{ Key: 'a', Value: '1' }] });
  await client.putParameter({ Name: '/shop/db2', Value: 'x', Type: 'String' });
  const ParameterFilters = [{ Key: 'Name', Option: 'Equals', Values: [Name] }];
  const { Parameters } = await client.describeParameters({ ParameterFilters });
  expect(Parameters).toEqual([
    expect.objectContaining({ Name, Description: 'ours', KeyId: 'alias/shop', Version: 1 }),
  ]);
  const resource = { ResourceType: 'Parameter' as const, ResourceId: Name };
  await client.addTagsToResource({ ...resource, Tags: [{ Key: 'b', Value: '2' }] });
  await client.removeTagsFromResource({ ...resource, TagKeys: ['a'] });
  const { TagList } = await client.listTagsForResource(resource);
  expect(TagList).toEqual([{ Key: 'b', Value: '2' }]);
  await expect(
    client.listTagsForResource({ ...resource, ResourceId: '/shop/none' }),
  ).rejects.toEqual(refusalOf('InvalidResourceId'));
});

it('deletes at once, and lists what is not there', async () => {
  await put('red');
  const Names = [Name, '/shop/none'];
  const found = await client.getParameters({ Names, WithDecryption: true });
  expect(found).toMatchObject({
    Parameters: [{ Value: 'red' }],
    InvalidParameters: ['/shop/none'],
  });
  expect(await client.deleteParameters({ Names })).toMatchObject({
    DeletedParameters: [Name],
    InvalidParameters: ['/shop/none'],
  });
  await expect(read()).rejects.toEqual(refusalOf('ParameterNotFound'));
  await expect(client.deleteParameter({ Name })).rejects.toEqual(refusalOf('ParameterNotFound'));
});

it('has parameters apart from secrets of the same name, and Regions apart', async () => {
  using secrets = clientFor(server);
  await secrets.createSecret({ Name: 'shop', SecretString: 'a secret' });
  await put('a parameter', { Name: 'shop' });
  expect(await read('shop')).toMatchObject({ Value: 'a parameter' });
  expect(await secrets.getSecretValue({ SecretId: 'shop' })).toMatchObject({
    SecretString: 'a secret',
  });
  expect((await secrets.listSecrets({})).SecretList).toHaveLength(1);
  const elsewhere = ssmFor(server.url, { region: 'us-east-1' });
  await expect(elsewhere.getParameter({ Name: 'shop' })).rejects.toEqual(
    refusalOf('ParameterNotFound'),
  );
});

it('outlives the server beside a secret of the same name', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'local-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const start = () => startLocalSecretsManager({ dataDirectory: join(parent, 'data') });
  const first = await start();
  using secrets = clientFor(first);
  await secrets.createSecret({ Name: 'shop', SecretString: 'a secret' });
  await ssmFor(first.url).putParameter({ Name: 'shop', Value: 'red', Type: 'SecureString' });
  await first.close();
  const second = await start();
  const request = { Name: 'shop', WithDecryption: true };
  const { Parameter } = await ssmFor(second.url).getParameter(request);
  using again = clientFor(second);
  const { SecretString } = await again.getSecretValue({ SecretId: 'shop' });
  await second.close();
  expect([Parameter?.Value, SecretString]).toEqual(['red', 'a secret']);
});

it('fails as it is told to, in the words of Parameter Store', async () => {
  await put('red');
  const meets = async (effect: 'accessDenied' | 'decryptionFailure' | 'internalError') => {
    const remove = server.faults.add({ effect, operations: ['GetParameter'], secret: Name });
    const error: unknown = await read().catch((error: unknown) => error);
    remove();
    return error;
  };
  expect(await meets('accessDenied')).toEqual(
    refusalOf('AccessDeniedException', 'ssm:GetParameter'),
  );
  expect(await meets('decryptionFailure')).toEqual(
    refusalOf('AccessDeniedException', 'ciphertext'),
  );
  expect(await meets('internalError')).toEqual(refusalOf('InternalServerError'));
  server.faults.add({ effect: 'wrongValue' });
  expect(await read()).toMatchObject({ Value: 'red~' });
});
