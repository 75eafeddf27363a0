import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { startLocalSecretsManager } from './index.js';
import { clientFor } from './testing/client.js';

it('serves the life of a secret to the SDK', async () => {
  await using server = await startLocalSecretsManager();
  using client = clientFor(server);
  const [first, second] = [randomUUID(), randomUUID()];
  const created = await client.send(
    new CreateSecretCommand({ Name: 'shop/db', Description: 'the shop', SecretString: first }),
  );
  expect(created.ARN).toMatch(
    /^arn:aws:secretsmanager:eu-west-1:0{12}:secret:shop\/db-[a-z0-9]{6}$/i,
  );
  await client.send(new PutSecretValueCommand({ SecretId: 'shop/db', SecretString: second }));
  const read = await client.send(new GetSecretValueCommand({ SecretId: 'shop/db' }));
  const former = await client.send(
    new GetSecretValueCommand({ SecretId: created.ARN, VersionStage: 'AWSPREVIOUS' }),
  );
  expect([former.SecretString, read.SecretString]).toEqual([first, second]);
  expect(former.VersionId).toBe(created.VersionId);

  const described = await client.send(new DescribeSecretCommand({ SecretId: 'shop/db' }));
  expect(described.Description).toBe('the shop');
  expect(described.CreatedDate?.getTime()).toBeCloseTo(Date.now(), -5);

  const filtered = new ListSecretsCommand({ Filters: [{ Key: 'name', Values: ['shop/'] }] });
  expect((await client.send(filtered)).SecretList?.map(({ Name }) => Name)).toEqual(['shop/db']);
  await client.send(new DeleteSecretCommand({ SecretId: 'shop/db' }));
  expect((await client.send(filtered)).SecretList).toEqual([]);
});
