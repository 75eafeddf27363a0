import { beforeEach, expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const endpoint = useEndpoint();

beforeEach(async () => {
  for (const one of ['a/1', 'a/2', 'b/1'])
    await endpoint.client.createSecret({ Name: one, SecretString: `value of ${one}` });
});

it('gives what it can and names what it cannot', async () => {
  await endpoint.client.deleteSecret({ SecretId: 'a/2' });
  const SecretIdList = ['b/1', 'a/2', 'unknown'];
  const { SecretValues, Errors } = await endpoint.client.batchGetSecretValue({ SecretIdList });
  expect(SecretValues).toMatchObject([{ Name: 'b/1', SecretString: 'value of b/1' }]);
  expect(Errors).toEqual([
    {
      SecretId: 'a/2',
      ErrorCode: 'InvalidRequestException',
      Message: expect.stringContaining('marked for deletion') as string,
    },
    {
      SecretId: 'unknown',
      ErrorCode: 'ResourceNotFoundException',
      Message: "Secrets Manager can't find the specified secret.",
    },
  ]);
});

it('filters page by page', async () => {
  const Filters = [{ Key: 'name' as const, Values: ['a/'] }];
  const first = await endpoint.client.batchGetSecretValue({ Filters, MaxResults: 1 });
  const { NextToken } = first;
  const second = await endpoint.client.batchGetSecretValue({ Filters, MaxResults: 1, NextToken });
  const values = [...(first.SecretValues ?? []), ...(second.SecretValues ?? [])];
  expect(values.map((entry) => entry.Name).toSorted()).toEqual(['a/1', 'a/2']);
  expect(second.NextToken).toBeUndefined();
});

it.each([
  [{}, "Either 'SecretIdList' or 'Filters' must be provided, but not both."],
  [
    { SecretIdList: ['a/1'], Filters: [{ Key: 'name' as const, Values: ['a'] }] },
    "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
  ],
  [{ SecretIdList: ['a/1'], MaxResults: 1 }, "'Filters' not specified."],
])('refuses %j', async (request, message) => {
  await expect(endpoint.client.batchGetSecretValue(request)).rejects.toEqual(
    refusalOf('InvalidParameterException', message),
  );
});
