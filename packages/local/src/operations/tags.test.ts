import { beforeEach, expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';

const SecretId = 'shop/db';
const endpoint = useEndpoint();

beforeEach(() =>
  endpoint.client.createSecret({ Name: SecretId, Tags: [{ Key: 'team', Value: 'shop' }] }),
);

it('adds, replaces and takes away tags', async () => {
  const added = [
    { Key: 'team', Value: 'web' },
    { Key: 'stage', Value: 'prod' },
  ];
  await endpoint.client.tagResource({ SecretId, Tags: added });
  expect((await endpoint.client.describeSecret({ SecretId })).Tags).toEqual(added);
  await endpoint.client.untagResource({ SecretId, TagKeys: ['team', 'stage'] });
  expect((await endpoint.client.describeSecret({ SecretId })).Tags).toBeUndefined();
});
