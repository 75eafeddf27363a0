import { beforeEach, expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const SecretId = 'shop/db';
const endpoint = useEndpoint();

beforeEach(() => endpoint.client.createSecret({ Name: SecretId }));

const everybody = JSON.stringify({
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
});

it('puts, reads and deletes a policy', async () => {
  const { $metadata, ...none } = await endpoint.client.getResourcePolicy({ SecretId });
  expect([$metadata.httpStatusCode, Object.keys(none).toSorted()]).toEqual([200, ['ARN', 'Name']]);
  await endpoint.client.putResourcePolicy({ SecretId, ResourcePolicy: everybody });
  expect((await endpoint.client.getResourcePolicy({ SecretId })).ResourcePolicy).toBe(everybody);
  await endpoint.client.deleteResourcePolicy({ SecretId });
  expect((await endpoint.client.getResourcePolicy({ SecretId })).ResourcePolicy).toBeUndefined();
});

it('refuses broken policies, and public ones if asked to', async () => {
  await expect(
    endpoint.client.putResourcePolicy({ SecretId, ResourcePolicy: 'no JSON' }),
  ).rejects.toEqual(refusalOf('MalformedPolicyDocumentException'));
  const request = { SecretId, ResourcePolicy: everybody, BlockPublicPolicy: true };
  await expect(endpoint.client.putResourcePolicy(request)).rejects.toEqual(
    refusalOf('PublicPolicyException'),
  );
  const validated = await endpoint.client.validateResourcePolicy({ ResourcePolicy: everybody });
  expect(validated.PolicyValidationPassed).toBe(false);
  expect(validated.ValidationErrors).toHaveLength(1);
});
