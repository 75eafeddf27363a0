import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const endpoint = useEndpoint();

it('lists page by page, sorted as asked', async () => {
  for (const one of ['b', 'a', 'c']) await endpoint.client.createSecret({ Name: one });
  const first = await endpoint.client.listSecrets({ MaxResults: 2, SortBy: 'name' });
  const NextToken = first.NextToken;
  const second = await endpoint.client.listSecrets({ MaxResults: 2, SortBy: 'name', NextToken });
  const names = [...(first.SecretList ?? []), ...(second.SecretList ?? [])];
  expect(names.map((entry) => entry.Name)).toEqual(['a', 'b', 'c']);
  expect(second.NextToken).toBeUndefined();
  await expect(endpoint.client.listSecrets({ NextToken: 'nonsense' })).rejects.toEqual(
    refusalOf('InvalidNextTokenException'),
  );
});
