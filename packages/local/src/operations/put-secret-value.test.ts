import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const Name = 'shop/db';
const endpoint = useEndpoint();

async function versionsOf(SecretId: string): Promise<Record<string, string[]>> {
  return (await endpoint.client.describeSecret({ SecretId })).VersionIdsToStages ?? {};
}

it('moves the labels with PutSecretValue and UpdateSecret', async () => {
  const one = await endpoint.client.createSecret({ Name, SecretString: 'one' });
  const two = await endpoint.client.putSecretValue({ SecretId: Name, SecretString: 'two' });
  const three = await endpoint.client.updateSecret({ SecretId: Name, SecretString: 'three' });
  expect(await versionsOf(Name)).toEqual({
    [two.VersionId ?? '']: ['AWSPREVIOUS'],
    [three.VersionId ?? '']: ['AWSCURRENT'],
  });
  const shown = await endpoint.client.listSecretVersionIds({ SecretId: Name });
  expect(shown.Versions).toHaveLength(2);
  const all = await endpoint.client.listSecretVersionIds({
    SecretId: Name,
    IncludeDeprecated: true,
  });
  expect(all.Versions?.map(({ VersionId }) => VersionId)).toContain(one.VersionId);
  const { VersionId = '' } = one;
  const read = await endpoint.client.getSecretValue({ SecretId: Name, VersionId });
  expect([read.SecretString, read.VersionStages]).toEqual(['one', undefined]);
});

it('does nothing when a put is repeated', async () => {
  await endpoint.client.createSecret({ Name });
  const request = { SecretId: Name, SecretString: 'x', ClientRequestToken: randomUUID() };
  await endpoint.client.putSecretValue(request);
  await endpoint.client.putSecretValue({ SecretId: Name, SecretString: 'y' });
  const again = await endpoint.client.putSecretValue(request);
  expect(again.VersionStages).toEqual(['AWSPREVIOUS']);
  await expect(endpoint.client.putSecretValue({ ...request, SecretString: 'z' })).rejects.toEqual(
    refusalOf('ResourceExistsException', request.ClientRequestToken),
  );
});

it('wants a value', async () => {
  await endpoint.client.createSecret({ Name });
  await expect(endpoint.client.putSecretValue({ SecretId: Name })).rejects.toEqual(
    refusalOf('InvalidRequestException', 'You must provide either SecretString or SecretBinary.'),
  );
});
