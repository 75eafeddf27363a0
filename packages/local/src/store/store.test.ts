import { expect, it } from 'vitest';
import type { StoredSecret } from '../secrets/secret.js';
import { nowhere, SecretStore, type SecretFiles } from './store.js';

const secret: StoredSecret = {
  arn: 'arn',
  region: 'eu-west-1',
  name: 'db',
  tags: [],
  versions: [],
  createdAt: 0,
  changedAt: 0,
};

const names = (store: SecretStore) =>
  store.transaction(0, (secrets) => secrets.inRegion('eu-west-1').map(({ name }) => name));

it('changes nothing if the work throws', async () => {
  const store = await SecretStore.open(nowhere, 0);
  const failing = store.transaction(0, (secrets) => {
    secrets.save(secret);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await names(store)).toEqual([]);
});

it('shows nothing that could not be kept, and goes on afterwards', async () => {
  let full = true;
  const files: SecretFiles = {
    ...nowhere,
    write: () => (full ? Promise.reject(new Error('no space left')) : Promise.resolve()),
  };
  const store = await SecretStore.open(files, 0);
  const save = () =>
    store.transaction(0, (secrets) => {
      secrets.save(secret);
    });
  await expect(save()).rejects.toThrow('no space left');
  expect(await names(store)).toEqual([]);
  full = false;
  await save();
  expect(await names(store)).toEqual(['db']);
});

it('runs one transaction after the other', async () => {
  const order: string[] = [];
  const slow: SecretFiles = {
    ...nowhere,
    write: async ({ name }) => {
      order.push(`start ${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`end ${name}`);
    },
  };
  const store = await SecretStore.open(slow, 0);
  const save = (name: string) =>
    store.transaction(0, (secrets) => {
      secrets.save({ ...secret, name });
    });
  await Promise.all([save('a'), save('b')]);
  expect(order).toEqual(['start a', 'end a', 'start b', 'end b']);
});
