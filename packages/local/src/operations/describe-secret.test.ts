import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';

const Name = 'shop/db';
const DAY = 86_400_000;
const endpoint = useEndpoint();

it('describes without what is unset', async () => {
  await endpoint.client.createSecret({ Name, SecretString: 'one' });
  const { $metadata, ...described } = await endpoint.client.describeSecret({ SecretId: Name });
  expect(Object.keys(described).toSorted()).toEqual(
    ['ARN', 'CreatedDate', 'LastChangedDate', 'Name', 'VersionIdsToStages'].toSorted(),
  );
  expect($metadata.requestId).toMatch(/^[\da-f-]{36}$/);
  await endpoint.client.getSecretValue({ SecretId: Name });
  const { LastAccessedDate } = await endpoint.client.describeSecret({ SecretId: Name });
  expect(LastAccessedDate?.getTime()).toBe(Date.now() - (Date.now() % DAY));
});
