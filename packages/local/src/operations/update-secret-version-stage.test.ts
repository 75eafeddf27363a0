import { expect, it } from 'vitest';
import { useEndpoint } from '../testing/endpoint.js';
import { refusalOf } from '../testing/refusal.js';

const Name = 'shop/db';
const endpoint = useEndpoint();

async function versionsOf(SecretId: string): Promise<Record<string, string[]>> {
  return (await endpoint.client.describeSecret({ SecretId })).VersionIdsToStages ?? {};
}

it('rolls back with UpdateSecretVersionStage', async () => {
  const { VersionId: one } = await endpoint.client.createSecret({ Name, SecretString: 'one' });
  const { VersionId: two } = await endpoint.client.putSecretValue({
    SecretId: Name,
    SecretString: 'two',
  });
  const move = { SecretId: Name, VersionStage: 'AWSCURRENT' };
  await expect(
    endpoint.client.updateSecretVersionStage({ ...move, MoveToVersionId: one }),
  ).rejects.toEqual(
    refusalOf(
      'InvalidParameterException',
      `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${two ?? ''}, so you must explicitly reference that version in RemoveFromVersionId.`,
    ),
  );
  await expect(
    endpoint.client.updateSecretVersionStage({ ...move, RemoveFromVersionId: two }),
  ).rejects.toEqual(refusalOf('InvalidParameterException', "can't be completely removed"));
  await endpoint.client.updateSecretVersionStage({
    ...move,
    MoveToVersionId: one,
    RemoveFromVersionId: two,
  });
  expect(await versionsOf(Name)).toEqual({
    [one ?? '']: ['AWSCURRENT'],
    [two ?? '']: ['AWSPREVIOUS'],
  });
});

it('attaches, moves and removes a label of your own', async () => {
  const { VersionId: one } = await endpoint.client.createSecret({ Name, SecretString: 'one' });
  const { VersionId: two } = await endpoint.client.putSecretValue({
    SecretId: Name,
    SecretString: 'two',
  });
  const stage = { SecretId: Name, VersionStage: 'blue' };
  await endpoint.client.updateSecretVersionStage({ ...stage, MoveToVersionId: one });
  await expect(
    endpoint.client.updateSecretVersionStage({
      ...stage,
      MoveToVersionId: two,
      RemoveFromVersionId: two,
    }),
  ).rejects.toEqual(refusalOf('InvalidParameterException', 'blue'));
  await endpoint.client.updateSecretVersionStage({
    ...stage,
    MoveToVersionId: two,
    RemoveFromVersionId: one,
  });
  expect((await versionsOf(Name))[two ?? '']).toEqual(['AWSCURRENT', 'blue']);
  await endpoint.client.updateSecretVersionStage({ ...stage, RemoveFromVersionId: two });
  expect((await versionsOf(Name))[two ?? '']).toEqual(['AWSCURRENT']);
});
