import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const Name = 'shop/db';
const DAY = 86_400_000;
const endpoint = useEndpoint();

async function listedNames(): Promise<(string | undefined)[]> {
  return ((await endpoint.client.listSecrets({})).SecretList ?? []).map((entry) => entry.Name);
}

it('hides a secret, lets it be restored, and forgets it when the window is over', async () => {
  await endpoint.client.createSecret({ Name, SecretString: 'one' });
  const { DeletionDate } = await endpoint.client.deleteSecret({ SecretId: Name });
  expect(DeletionDate?.getTime()).toBeCloseTo(Date.now() + 30 * DAY, -5);
  expect(await listedNames()).toEqual([]);
  const planned = await endpoint.client.listSecrets({ IncludePlannedDeletion: true });
  expect(planned.SecretList?.[0]?.DeletedDate?.getTime()).toBeCloseTo(Date.now(), -5);
  const described = await endpoint.client.describeSecret({ SecretId: Name });
  expect(described.DeletedDate).toEqual(DeletionDate);

  await endpoint.client.restoreSecret({ SecretId: Name });
  expect((await endpoint.client.describeSecret({ SecretId: Name })).DeletedDate).toBeUndefined();
  expect((await endpoint.client.getSecretValue({ SecretId: Name })).SecretString).toBe('one');

  await endpoint.client.deleteSecret({ SecretId: Name, RecoveryWindowInDays: 7 });
  endpoint.server.clock.advance(7 * DAY);
  await expect(endpoint.client.restoreSecret({ SecretId: Name })).rejects.toEqual(
    refusalOf('ResourceNotFoundException'),
  );
  await endpoint.client.createSecret({ Name, SecretString: 'two' });
});

it('refuses every use of a secret in its window', async () => {
  await endpoint.client.createSecret({ Name, SecretString: 'one' });
  await endpoint.client.deleteSecret({ SecretId: Name });
  const SecretId = Name;
  const marked = refusalOf(
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  );
  await expect(endpoint.client.getSecretValue({ SecretId })).rejects.toEqual(marked);
  await expect(endpoint.client.putSecretValue({ SecretId, SecretString: 'x' })).rejects.toEqual(
    marked,
  );
  await expect(endpoint.client.updateSecret({ SecretId, Description: 'x' })).rejects.toEqual(
    marked,
  );
  await expect(endpoint.client.tagResource({ SecretId, Tags: [] })).rejects.toEqual(marked);
  await expect(endpoint.client.untagResource({ SecretId, TagKeys: [] })).rejects.toEqual(marked);
  await expect(endpoint.client.createSecret({ Name, SecretString: 'x' })).rejects.toEqual(
    refusalOf(
      'InvalidRequestException',
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    ),
  );
  await expect(endpoint.client.deleteSecret({ SecretId })).rejects.toEqual(
    refusalOf(
      'InvalidRequestException',
      "You tried to perform the operation on a secret that's currently marked deleted.",
    ),
  );
});

it('deletes at once if forced: known, scheduled or unknown', async () => {
  const forced = { SecretId: Name, ForceDeleteWithoutRecovery: true };
  const { ARN } = await endpoint.client.createSecret({ Name, SecretString: 'one' });
  await endpoint.client.deleteSecret({ SecretId: Name });
  expect((await endpoint.client.deleteSecret(forced)).ARN).toBe(ARN);
  const unknown = await endpoint.client.deleteSecret(forced);
  expect(unknown).toMatchObject({ Name, DeletionDate: expect.any(Date) as Date });
  const recreated = await endpoint.client.createSecret({ Name, SecretString: 'two' });
  expect(recreated.ARN).not.toBe(ARN);
});

it.each([
  [{ RecoveryWindowInDays: 6 }, 'must be between 7 and 30 days (inclusive)'],
  [{ RecoveryWindowInDays: 31 }, 'must be between 7 and 30 days (inclusive)'],
  [
    { RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: true },
    "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
  ],
])('refuses %j', async (options, message) => {
  await endpoint.client.createSecret({ Name });
  await expect(endpoint.client.deleteSecret({ SecretId: Name, ...options })).rejects.toEqual(
    refusalOf('InvalidParameterException', message),
  );
  expect(await listedNames()).toEqual([Name]);
});
