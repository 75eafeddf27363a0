import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalSecretsManager, type LocalSecretsManager } from './index.js';
import { clientFor } from './testing/client.js';
import { refusalOf } from './testing/refusal.js';

type Client = ReturnType<typeof clientFor>;

let server: LocalSecretsManager;
let client: Client;

beforeEach(async () => {
  server = await startLocalSecretsManager();
  client = clientFor(server);
});

afterEach(async () => {
  client.destroy();
  await server.close();
});

const Name = 'shop/db';
const DAY = 86_400_000;

async function versionsOf(SecretId: string): Promise<Record<string, string[]>> {
  return (await client.describeSecret({ SecretId })).VersionIdsToStages ?? {};
}

async function listedNames(): Promise<(string | undefined)[]> {
  return ((await client.listSecrets({})).SecretList ?? []).map((entry) => entry.Name);
}

describe('creating', () => {
  it('stores a text and bytes', async () => {
    const SecretBinary = Buffer.from([0, 1, 254, 255]);
    await client.createSecret({ Name, SecretString: 'päss\u0000\u{1F511}"\\' });
    await client.createSecret({ Name: 'bytes', SecretBinary });
    const text = await client.getSecretValue({ SecretId: Name });
    const bytes = await client.getSecretValue({ SecretId: 'bytes' });
    expect(text.SecretString).toBe('päss\u0000\u{1F511}"\\');
    expect(Buffer.from(bytes.SecretBinary ?? [])).toEqual(SecretBinary);
    expect(bytes.SecretString).toBeUndefined();
  });

  it('makes a secret without a value, whose first value becomes current', async () => {
    const created = await client.createSecret({ Name });
    expect(created.VersionId).toBeUndefined();
    expect(await versionsOf(Name)).toEqual({});
    await expect(client.getSecretValue({ SecretId: Name })).rejects.toEqual(
      refusalOf('ResourceNotFoundException', 'secret value for staging label: AWSCURRENT'),
    );
    const put = await client.putSecretValue({ SecretId: Name, SecretString: 'one' });
    expect(put.VersionStages).toEqual(['AWSCURRENT']);
  });

  it('answers a repeated call like the first, and refuses another value under its token', async () => {
    const request = { Name, SecretString: 'one', ClientRequestToken: randomUUID() };
    const first = await client.createSecret(request);
    const again = await client.createSecret(request);
    expect([again.ARN, again.VersionId]).toEqual([first.ARN, request.ClientRequestToken]);
    await expect(client.createSecret({ ...request, SecretString: 'two' })).rejects.toEqual(
      refusalOf(
        'ResourceExistsException',
        `You can't use ClientRequestToken ${request.ClientRequestToken} because that value is already in use for a version of secret ${first.ARN ?? ''}.`,
      ),
    );
    await expect(client.createSecret({ Name, SecretString: 'one' })).rejects.toEqual(
      refusalOf(
        'ResourceExistsException',
        `The operation failed because the secret ${Name} already exists.`,
      ),
    );
  });

  it.each([
    ['a space in the name', { Name: 'a b' }, 'ValidationException', 'Invalid name. Must be'],
    ["the mark of AWS's own secrets", { Name: 'rds!db' }, 'ValidationException', 'Invalid name.'],
    [
      'two values',
      { Name, SecretString: 'x', SecretBinary: Buffer.from('x') },
      'InvalidParameterException',
      "can't specify both",
    ],
    [
      'a value of 65,537 bytes',
      { Name, SecretString: 'x'.repeat(65_537) },
      'ValidationException',
      '65536',
    ],
    [
      'replicas',
      { Name, AddReplicaRegions: [{ Region: 'eu-west-2' }] },
      'InvalidRequestException',
      'does not replicate',
    ],
    [
      '51 tags',
      { Name, Tags: Array.from({ length: 51 }, (_, one) => ({ Key: `k${one}`, Value: '' })) },
      'LimitExceededException',
      '50 tags',
    ],
  ])('refuses %s', async (_what, request, name, message) => {
    await expect(client.createSecret(request)).rejects.toEqual(refusalOf(name, message));
    expect(await listedNames()).toEqual([]);
  });

  it('accepts the largest value', async () => {
    const SecretString = '"'.repeat(65_536);
    await client.createSecret({ Name, SecretString });
    expect((await client.getSecretValue({ SecretId: Name })).SecretString).toBe(SecretString);
  });
});

describe('finding', () => {
  it('knows a secret by name, ARN and partial ARN', async () => {
    const { ARN = '' } = await client.createSecret({ Name, SecretString: 'one' });
    for (const SecretId of [Name, ARN, ARN.slice(0, -7)])
      expect((await client.getSecretValue({ SecretId })).ARN).toBe(ARN);
  });

  it('keeps the Regions apart, and follows an ARN into its own', async () => {
    using elsewhere = clientFor(server, { region: 'us-west-2' });
    const { ARN = '' } = await client.createSecret({ Name, SecretString: 'one' });
    await expect(elsewhere.getSecretValue({ SecretId: Name })).rejects.toEqual(
      refusalOf('ResourceNotFoundException', "can't find the specified secret."),
    );
    expect((await elsewhere.getSecretValue({ SecretId: ARN })).SecretString).toBe('one');
    const other = await elsewhere.createSecret({ Name, SecretString: 'two' });
    expect(other.ARN).toContain(':us-west-2:');
  });

  it.each([
    ['an unknown name', 'unknown', 'ResourceNotFoundException'],
    ['an unknown name of AWS', 'rds!cluster', 'ResourceNotFoundException'],
    [
      'another suffix',
      'arn:aws:secretsmanager:eu-west-1:000000000000:secret:shop/db-xxxxxx',
      'ResourceNotFoundException',
    ],
    ['an impossible name', 'a b', 'ValidationException'],
    ['an ARN of another service', 'arn:aws:s3:::bucket', 'ValidationException'],
  ])('refuses %s', async (_what, SecretId, name) => {
    await client.createSecret({ Name, SecretString: 'one' });
    await expect(client.getSecretValue({ SecretId })).rejects.toEqual(refusalOf(name));
  });

  it('describes without what is unset', async () => {
    await client.createSecret({ Name, SecretString: 'one' });
    const { $metadata, ...described } = await client.describeSecret({ SecretId: Name });
    expect(Object.keys(described).toSorted()).toEqual(
      ['ARN', 'CreatedDate', 'LastChangedDate', 'Name', 'VersionIdsToStages'].toSorted(),
    );
    expect($metadata.requestId).toMatch(/^[\da-f-]{36}$/);
    await client.getSecretValue({ SecretId: Name });
    const { LastAccessedDate } = await client.describeSecret({ SecretId: Name });
    expect(LastAccessedDate?.getTime()).toBe(Date.now() - (Date.now() % DAY));
  });

  it('lists page by page, sorted as asked', async () => {
    for (const one of ['b', 'a', 'c']) await client.createSecret({ Name: one });
    const first = await client.listSecrets({ MaxResults: 2, SortBy: 'name' });
    const NextToken = first.NextToken;
    const second = await client.listSecrets({ MaxResults: 2, SortBy: 'name', NextToken });
    const names = [...(first.SecretList ?? []), ...(second.SecretList ?? [])];
    expect(names.map((entry) => entry.Name)).toEqual(['a', 'b', 'c']);
    expect(second.NextToken).toBeUndefined();
    await expect(client.listSecrets({ NextToken: 'nonsense' })).rejects.toEqual(
      refusalOf('InvalidNextTokenException'),
    );
  });
});

describe('new versions', () => {
  it('moves the labels with PutSecretValue and UpdateSecret', async () => {
    const one = await client.createSecret({ Name, SecretString: 'one' });
    const two = await client.putSecretValue({ SecretId: Name, SecretString: 'two' });
    const three = await client.updateSecret({ SecretId: Name, SecretString: 'three' });
    expect(await versionsOf(Name)).toEqual({
      [two.VersionId ?? '']: ['AWSPREVIOUS'],
      [three.VersionId ?? '']: ['AWSCURRENT'],
    });
    const shown = await client.listSecretVersionIds({ SecretId: Name });
    expect(shown.Versions).toHaveLength(2);
    const all = await client.listSecretVersionIds({ SecretId: Name, IncludeDeprecated: true });
    expect(all.Versions?.map(({ VersionId }) => VersionId)).toContain(one.VersionId);
    const { VersionId = '' } = one;
    const read = await client.getSecretValue({ SecretId: Name, VersionId });
    expect([read.SecretString, read.VersionStages]).toEqual(['one', undefined]);
  });

  it('does nothing when a put is repeated', async () => {
    await client.createSecret({ Name });
    const request = { SecretId: Name, SecretString: 'x', ClientRequestToken: randomUUID() };
    await client.putSecretValue(request);
    await client.putSecretValue({ SecretId: Name, SecretString: 'y' });
    const again = await client.putSecretValue(request);
    expect(again.VersionStages).toEqual(['AWSPREVIOUS']);
    await expect(client.putSecretValue({ ...request, SecretString: 'z' })).rejects.toEqual(
      refusalOf('ResourceExistsException', request.ClientRequestToken),
    );
  });

  it('changes details without a new version, and takes them away with an empty text', async () => {
    await client.createSecret({ Name, SecretString: 'one', KmsKeyId: 'alias/mine' });
    const updated = await client.updateSecret({ SecretId: Name, Description: 'new' });
    expect(updated.VersionId).toBeUndefined();
    const described = await client.describeSecret({ SecretId: Name });
    expect(described).toMatchObject({ Description: 'new', KmsKeyId: 'alias/mine' });
    await client.updateSecret({ SecretId: Name, Description: '', KmsKeyId: '' });
    const { Description, KmsKeyId } = await client.describeSecret({ SecretId: Name });
    expect([Description, KmsKeyId]).toEqual([undefined, undefined]);
  });

  it('wants a value', async () => {
    await client.createSecret({ Name });
    await expect(client.putSecretValue({ SecretId: Name })).rejects.toEqual(
      refusalOf('InvalidRequestException', 'You must provide either SecretString or SecretBinary.'),
    );
  });

  it('rolls back with UpdateSecretVersionStage', async () => {
    const { VersionId: one } = await client.createSecret({ Name, SecretString: 'one' });
    const { VersionId: two } = await client.putSecretValue({ SecretId: Name, SecretString: 'two' });
    const move = { SecretId: Name, VersionStage: 'AWSCURRENT' };
    await expect(
      client.updateSecretVersionStage({ ...move, MoveToVersionId: one }),
    ).rejects.toEqual(
      refusalOf(
        'InvalidParameterException',
        `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${two ?? ''}, so you must explicitly reference that version in RemoveFromVersionId.`,
      ),
    );
    await expect(
      client.updateSecretVersionStage({ ...move, RemoveFromVersionId: two }),
    ).rejects.toEqual(refusalOf('InvalidParameterException', "can't be completely removed"));
    await client.updateSecretVersionStage({
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
    const { VersionId: one } = await client.createSecret({ Name, SecretString: 'one' });
    const { VersionId: two } = await client.putSecretValue({ SecretId: Name, SecretString: 'two' });
    const stage = { SecretId: Name, VersionStage: 'blue' };
    await client.updateSecretVersionStage({ ...stage, MoveToVersionId: one });
    await expect(
      client.updateSecretVersionStage({
        ...stage,
        MoveToVersionId: two,
        RemoveFromVersionId: two,
      }),
    ).rejects.toEqual(refusalOf('InvalidParameterException', 'blue'));
    await client.updateSecretVersionStage({
      ...stage,
      MoveToVersionId: two,
      RemoveFromVersionId: one,
    });
    expect((await versionsOf(Name))[two ?? '']).toEqual(['AWSCURRENT', 'blue']);
    await client.updateSecretVersionStage({ ...stage, RemoveFromVersionId: two });
    expect((await versionsOf(Name))[two ?? '']).toEqual(['AWSCURRENT']);
  });
});

describe('deleting', () => {
  it('hides a secret, lets it be restored, and forgets it when the window is over', async () => {
    await client.createSecret({ Name, SecretString: 'one' });
    const { DeletionDate } = await client.deleteSecret({ SecretId: Name });
    expect(DeletionDate?.getTime()).toBeCloseTo(Date.now() + 30 * DAY, -5);
    expect(await listedNames()).toEqual([]);
    const planned = await client.listSecrets({ IncludePlannedDeletion: true });
    expect(planned.SecretList?.[0]?.DeletedDate?.getTime()).toBeCloseTo(Date.now(), -5);
    const described = await client.describeSecret({ SecretId: Name });
    expect(described.DeletedDate).toEqual(DeletionDate);

    await client.restoreSecret({ SecretId: Name });
    expect((await client.describeSecret({ SecretId: Name })).DeletedDate).toBeUndefined();
    expect((await client.getSecretValue({ SecretId: Name })).SecretString).toBe('one');

    await client.deleteSecret({ SecretId: Name, RecoveryWindowInDays: 7 });
    server.clock.advance(7 * DAY);
    await expect(client.restoreSecret({ SecretId: Name })).rejects.toEqual(
      refusalOf('ResourceNotFoundException'),
    );
    await client.createSecret({ Name, SecretString: 'two' });
  });

  it('refuses every use of a secret in its window', async () => {
    await client.createSecret({ Name, SecretString: 'one' });
    await client.deleteSecret({ SecretId: Name });
    const SecretId = Name;
    const marked = refusalOf(
      'InvalidRequestException',
      "You can't perform this operation on the secret because it was marked for deletion.",
    );
    await expect(client.getSecretValue({ SecretId })).rejects.toEqual(marked);
    await expect(client.putSecretValue({ SecretId, SecretString: 'x' })).rejects.toEqual(marked);
    await expect(client.updateSecret({ SecretId, Description: 'x' })).rejects.toEqual(marked);
    await expect(client.tagResource({ SecretId, Tags: [] })).rejects.toEqual(marked);
    await expect(client.untagResource({ SecretId, TagKeys: [] })).rejects.toEqual(marked);
    await expect(client.createSecret({ Name, SecretString: 'x' })).rejects.toEqual(
      refusalOf(
        'InvalidRequestException',
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      ),
    );
    await expect(client.deleteSecret({ SecretId })).rejects.toEqual(
      refusalOf(
        'InvalidRequestException',
        "You tried to perform the operation on a secret that's currently marked deleted.",
      ),
    );
  });

  it('deletes at once if forced: known, scheduled or unknown', async () => {
    const forced = { SecretId: Name, ForceDeleteWithoutRecovery: true };
    const { ARN } = await client.createSecret({ Name, SecretString: 'one' });
    await client.deleteSecret({ SecretId: Name });
    expect((await client.deleteSecret(forced)).ARN).toBe(ARN);
    const unknown = await client.deleteSecret(forced);
    expect(unknown).toMatchObject({ Name, DeletionDate: expect.any(Date) as Date });
    const recreated = await client.createSecret({ Name, SecretString: 'two' });
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
    await client.createSecret({ Name });
    await expect(client.deleteSecret({ SecretId: Name, ...options })).rejects.toEqual(
      refusalOf('InvalidParameterException', message),
    );
    expect(await listedNames()).toEqual([Name]);
  });
});

describe('reading in batches', () => {
  beforeEach(async () => {
    for (const one of ['a/1', 'a/2', 'b/1'])
      await client.createSecret({ Name: one, SecretString: `value of ${one}` });
  });

  it('gives what it can and names what it cannot', async () => {
    await client.deleteSecret({ SecretId: 'a/2' });
    const SecretIdList = ['b/1', 'a/2', 'unknown'];
    const { SecretValues, Errors } = await client.batchGetSecretValue({ SecretIdList });
    expect(SecretValues).toMatchObject([{ Name: 'b/1', SecretString: 'value of b/1' }]);
    expect(Errors).toEqual([
      {
        SecretId: 'a/2',
        ErrorCode: 'InvalidRequestException',
        Message: expect.stringContaining('marked for deletion') as string,
      },
      {
        SecretId: 'unknown',
        ErrorCode: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret.",
      },
    ]);
  });

  it('filters page by page', async () => {
    const Filters = [{ Key: 'name' as const, Values: ['a/'] }];
    const first = await client.batchGetSecretValue({ Filters, MaxResults: 1 });
    const { NextToken } = first;
    const second = await client.batchGetSecretValue({ Filters, MaxResults: 1, NextToken });
    const values = [...(first.SecretValues ?? []), ...(second.SecretValues ?? [])];
    expect(values.map((entry) => entry.Name).toSorted()).toEqual(['a/1', 'a/2']);
    expect(second.NextToken).toBeUndefined();
  });

  it.each([
    [{}, "Either 'SecretIdList' or 'Filters' must be provided, but not both."],
    [
      { SecretIdList: ['a/1'], Filters: [{ Key: 'name' as const, Values: ['a'] }] },
      "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
    ],
    [{ SecretIdList: ['a/1'], MaxResults: 1 }, "'Filters' not specified."],
  ])('refuses %j', async (request, message) => {
    await expect(client.batchGetSecretValue(request)).rejects.toEqual(
      refusalOf('InvalidParameterException', message),
    );
  });
});

describe('tags and policies', () => {
  beforeEach(() => client.createSecret({ Name, Tags: [{ Key: 'team', Value: 'shop' }] }));

  const SecretId = Name;
  const everybody = JSON.stringify({
    Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
  });

  it('adds, replaces and takes away tags', async () => {
    const added = [
      { Key: 'team', Value: 'web' },
      { Key: 'stage', Value: 'prod' },
    ];
    await client.tagResource({ SecretId, Tags: added });
    expect((await client.describeSecret({ SecretId })).Tags).toEqual(added);
    await client.untagResource({ SecretId, TagKeys: ['team', 'stage'] });
    expect((await client.describeSecret({ SecretId })).Tags).toBeUndefined();
  });

  it('puts, reads and deletes a policy', async () => {
    const { $metadata, ...none } = await client.getResourcePolicy({ SecretId });
    expect([$metadata.httpStatusCode, Object.keys(none).toSorted()]).toEqual([
      200,
      ['ARN', 'Name'],
    ]);
    await client.putResourcePolicy({ SecretId, ResourcePolicy: everybody });
    expect((await client.getResourcePolicy({ SecretId })).ResourcePolicy).toBe(everybody);
    await client.deleteResourcePolicy({ SecretId });
    expect((await client.getResourcePolicy({ SecretId })).ResourcePolicy).toBeUndefined();
  });

  it('refuses broken policies, and public ones if asked to', async () => {
    await expect(client.putResourcePolicy({ SecretId, ResourcePolicy: 'no JSON' })).rejects.toEqual(
      refusalOf('MalformedPolicyDocumentException'),
    );
    const request = { SecretId, ResourcePolicy: everybody, BlockPublicPolicy: true };
    await expect(client.putResourcePolicy(request)).rejects.toEqual(
      refusalOf('PublicPolicyException'),
    );
    const validated = await client.validateResourcePolicy({ ResourcePolicy: everybody });
    expect(validated.PolicyValidationPassed).toBe(false);
    expect(validated.ValidationErrors).toHaveLength(1);
  });
});
