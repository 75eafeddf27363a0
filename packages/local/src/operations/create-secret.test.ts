import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const Name = 'shop/db';
const endpoint = useEndpoint();

async function versionsOf(SecretId: string): Promise<Record<string, string[]>> {
  return (await endpoint.client.describeSecret({ SecretId })).VersionIdsToStages ?? {};
}

async function listedNames(): Promise<(string | undefined)[]> {
  return ((await endpoint.client.listSecrets({})).SecretList ?? []).map((entry) => entry.Name);
}

it('stores a text and bytes', async () => {
  const SecretBinary = Buffer.from([0, 1, 254, 255]);
  await endpoint.client.createSecret({ Name, SecretString: 'päss\u0000\u{1F511}"\\' });
  await endpoint.client.createSecret({ Name: 'bytes', SecretBinary });
  const text = await endpoint.client.getSecretValue({ SecretId: Name });
  const bytes = await endpoint.client.getSecretValue({ SecretId: 'bytes' });
  expect(text.SecretString).toBe('päss\u0000\u{1F511}"\\');
  expect(Buffer.from(bytes.SecretBinary ?? [])).toEqual(SecretBinary);
  expect(bytes.SecretString).toBeUndefined();
});

it('makes a secret without a value, whose first value becomes current', async () => {
  const created = await endpoint.client.createSecret({ Name });
  expect(created.VersionId).toBeUndefined();
  expect(await versionsOf(Name)).toEqual({});
  await expect(endpoint.client.getSecretValue({ SecretId: Name })).rejects.toEqual(
    refusalOf('ResourceNotFoundException', 'secret value for staging label: AWSCURRENT'),
  );
  const put = await endpoint.client.putSecretValue({ SecretId: Name, SecretString: 'one' });
  expect(put.VersionStages).toEqual(['AWSCURRENT']);
});

it('answers a repeated call like the first, and refuses another value under its token', async () => {
  const request = { Name, SecretString: 'one', ClientRequestToken: randomUUID() };
  const first = await endpoint.client.createSecret(request);
  const again = await endpoint.client.createSecret(request);
  expect([again.ARN, again.VersionId]).toEqual([first.ARN, request.ClientRequestToken]);
  await expect(endpoint.client.createSecret({ ...request, SecretString: 'two' })).rejects.toEqual(
    refusalOf(
      'ResourceExistsException',
      `You can't use ClientRequestToken ${request.ClientRequestToken} because that value is already in use for a version of secret ${first.ARN ?? ''}.`,
    ),
  );
  await expect(endpoint.client.createSecret({ Name, SecretString: 'one' })).rejects.toEqual(
    refusalOf(
      'ResourceExistsException',
      `The operation failed because the secret ${Name} already exists.`,
    ),
  );
});

it.each([
  ['a space in the name', { Name: 'a b' }, 'ValidationException', 'Invalid name. Must be'],
  ["the mark of AWS's own secrets", { Name: 'rds!db' }, 'ValidationException', 'Invalid name.'],
  [
    'two values',
    { Name, SecretString: 'x', SecretBinary: Buffer.from('x') },
    'InvalidParameterException',
    "can't specify both",
  ],
  [
    'a value of 65,537 bytes',
    { Name, SecretString: 'x'.repeat(65_537) },
    'ValidationException',
    '65536',
  ],
  [
    'a replica beside the secret itself',
    { Name, AddReplicaRegions: [{ Region: 'eu-west-1' }] },
    'InvalidParameterException',
    'Invalid replica region',
  ],
  [
    '51 tags',
    { Name, Tags: Array.from({ length: 51 }, (_, one) => ({ Key: `k${one}`, Value: '' })) },
    'LimitExceededException',
    '50 tags',
  ],
])('refuses %s', async (_what, request, name, message) => {
  await expect(endpoint.client.createSecret(request)).rejects.toEqual(refusalOf(name, message));
  expect(await listedNames()).toEqual([]);
});

it('accepts the largest value', async () => {
  const SecretString = '"'.repeat(65_536);
  await endpoint.client.createSecret({ Name, SecretString });
  expect((await endpoint.client.getSecretValue({ SecretId: Name })).SecretString).toBe(
    SecretString,
  );
});
