import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';

const Name = 'shop/db';
const endpoint = useEndpoint();

it('changes details without a new version, and takes them away with an empty text', async () => {
  await endpoint.client.createSecret({ Name, SecretString: 'one', KmsKeyId: 'alias/mine' });
  const updated = await endpoint.client.updateSecret({ SecretId: Name, Description: 'new' });
  expect(updated.VersionId).toBeUndefined();
  const described = await endpoint.client.describeSecret({ SecretId: Name });
  expect(described).toMatchObject({ Description: 'new', KmsKeyId: 'alias/mine' });
  await endpoint.client.updateSecret({ SecretId: Name, Description: '', KmsKeyId: '' });
  const { Description, KmsKeyId } = await endpoint.client.describeSecret({ SecretId: Name });
  expect([Description, KmsKeyId]).toEqual([undefined, undefined]);
});
