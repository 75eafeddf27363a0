import { expect, it } from 'vitest';
import { clientFor } from '../testing/client.js';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const Name = 'shop/db';
const endpoint = useEndpoint();

it('knows a secret by name, ARN and partial ARN', async () => {
  const { ARN = '' } = await endpoint.client.createSecret({ Name, SecretString: 'one' });
  for (const SecretId of [Name, ARN, ARN.slice(0, -7)])
    expect((await endpoint.client.getSecretValue({ SecretId })).ARN).toBe(ARN);
});

it('keeps the Regions apart, and follows an ARN into its own', async () => {
  using elsewhere = clientFor(endpoint.server, { region: 'us-west-2' });
  const { ARN = '' } = await endpoint.client.createSecret({ Name, SecretString: 'one' });
  await expect(elsewhere.getSecretValue({ SecretId: Name })).rejects.toEqual(
    refusalOf('ResourceNotFoundException', "can't find the specified secret."),
  );
  expect((await elsewhere.getSecretValue({ SecretId: ARN })).SecretString).toBe('one');
  const other = await elsewhere.createSecret({ Name, SecretString: 'two' });
  expect(other.ARN).toContain(':us-west-2:');
});

it.each([
  ['an unknown name', 'unknown', 'ResourceNotFoundException'],
  ['an unknown name of AWS', 'rds!cluster', 'ResourceNotFoundException'],
  [
    'another suffix',
    'arn:aws:secretsmanager:eu-west-1:000000000000:secret:shop/db-xxxxxx',
    'ResourceNotFoundException',
  ],
  ['an impossible name', 'a b', 'ValidationException'],
  ['an ARN of another service', 'arn:aws:s3:::bucket', 'ValidationException'],
])('refuses %s', async (_what, SecretId, name) => {
  await endpoint.client.createSecret({ Name, SecretString: 'one' });
  await expect(endpoint.client.getSecretValue({ SecretId })).rejects.toEqual(refusalOf(name));
});
