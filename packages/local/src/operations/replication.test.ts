import { afterEach, expect, it } from 'vitest';
import type { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { clientFor } from '../testing/client.js';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const endpoint = useEndpoint();
const Name = 'shop/db';
const clients: SecretsManager[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

function inRegion(region: string): SecretsManager {
  const client = clientFor(endpoint.server, { region });
  clients.push(client);
  return client;
}

/** A secret of the endpoint's own Region with replicas in two others. */
async function replicated() {
  return endpoint.client.createSecret({
    Name,
    SecretString: 'first',
    KmsKeyId: 'alias/home',
    AddReplicaRegions: [{ Region: 'eu-north-1', KmsKeyId: 'alias/away' }, { Region: 'us-east-1' }],
  });
}

it('a replica follows its secret, under its own Region and key', async () => {
  const { ARN = '' } = await replicated();
  const away = inRegion('eu-north-1');
  expect((await away.getSecretValue({ SecretId: Name })).SecretString).toBe('first');
  await endpoint.client.putSecretValue({ SecretId: Name, SecretString: 'second' });
  const read = await away.getSecretValue({ SecretId: Name });
  expect(read).toMatchObject({ SecretString: 'second', VersionStages: ['AWSCURRENT'] });
  expect(read.ARN).toMatch(/:eu-north-1:/u);
  expect(read.ARN?.slice(-7)).toBe(ARN.slice(-7));
  const described = await away.describeSecret({ SecretId: read.ARN });
  expect(described).toMatchObject({ KmsKeyId: 'alias/away' });
  expect((await away.listSecrets({})).SecretList).toMatchObject([{ Name, ARN: read.ARN }]);
});

it('the secret tells its replicas, and the replica its Region of origin', async () => {
  await replicated();
  const primary = await endpoint.client.describeSecret({ SecretId: Name });
  expect(primary.ReplicationStatus).toMatchObject([
    { Region: 'eu-north-1', KmsKeyId: 'alias/away', Status: 'InSync' },
    { Region: 'us-east-1', Status: 'InSync' },
  ]);
  const replica = await inRegion('us-east-1').describeSecret({ SecretId: Name });
  expect(replica.PrimaryRegion).toBe(primary.PrimaryRegion);
  expect(replica.ReplicationStatus).toBeUndefined();
});

it('a replica is changed only through its secret', async () => {
  await replicated();
  const away = inRegion('us-east-1');
  const refusal = refusalOf('InvalidParameterException', 'not permitted on a replica');
  const value = { SecretId: Name, SecretString: 'third' };
  await expect(away.putSecretValue(value)).rejects.toEqual(refusal);
  await expect(away.deleteSecret({ SecretId: Name })).rejects.toEqual(refusal);
  await expect(away.tagResource({ SecretId: Name, Tags: [] })).rejects.toEqual(refusal);
});

it('a secret is deleted only when its replicas are gone', async () => {
  await replicated();
  const RemoveReplicaRegions = ['eu-north-1'];
  const force = { SecretId: Name, ForceDeleteWithoutRecovery: true };
  const refusal = (regions: string) => refusalOf('InvalidParameterException', regions);
  await expect(endpoint.client.deleteSecret(force)).rejects.toEqual(
    refusal('still has replica regions [eu-north-1, us-east-1]'),
  );
  await endpoint.client.removeRegionsFromReplication({ SecretId: Name, RemoveReplicaRegions });
  await expect(inRegion('eu-north-1').getSecretValue({ SecretId: Name })).rejects.toThrow(
    /can't find/u,
  );
  await endpoint.client.removeRegionsFromReplication({
    SecretId: Name,
    RemoveReplicaRegions: ['us-east-1'],
  });
  expect(await endpoint.client.deleteSecret(force)).toMatchObject({ Name });
});

it('a secret is replicated later, too, but not to its own Region', async () => {
  const { ARN = '' } = await endpoint.client.createSecret({ Name, SecretString: 'first' });
  const own = ARN.split(':')[3] ?? '';
  const to = (Region: string) =>
    endpoint.client.replicateSecretToRegions({ SecretId: Name, AddReplicaRegions: [{ Region }] });
  await expect(to(own)).rejects.toEqual(
    refusalOf('InvalidParameterException', 'cannot be one of its replica'),
  );
  expect((await to('ap-south-1')).ReplicationStatus).toMatchObject([{ Region: 'ap-south-1' }]);
  const read = await inRegion('ap-south-1').getSecretValue({ SecretId: Name });
  expect(read.SecretString).toBe('first');
});
