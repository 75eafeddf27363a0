import { randomBytes } from 'node:crypto';
import { startLocalSecretsManager, type LocalSecretsManager } from '@secretlift/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsCli } from './clients/aws-cli.js';
import { boto3 } from './clients/boto3.js';
import type { LabClient } from './clients/client.js';
import { sdk } from './clients/sdk.js';

/*
 * The AWS lab "Secure credentials with Secrets Manager", against the local endpoint, with every
 * client that this machine has. The steps of a client build on each other, as they do in the lab.
 */

const Name = 'lab/app/credentials';
const region = 'eu-central-1';
const username = 'dbadmin';
const SecretString = JSON.stringify({ username, password: randomBytes(18).toString('base64url') });

describe.each([sdk, awsCli, boto3])('the lab with $name', (kind) => {
  let server: LocalSecretsManager;
  let absence: string | undefined;
  let client: LabClient | undefined;

  beforeAll(async () => {
    server = await startLocalSecretsManager();
    absence = await kind.absence();
    if (absence === undefined) client = await kind.connect({ url: server.url, region });
  });

  afterAll(async () => {
    await client?.[Symbol.asyncDispose]();
    await server.close();
  });

  /** A step that says that it was skipped, and why, where the client is absent. */
  function step(title: string, run: (lab: LabClient) => Promise<void>): void {
    it(title, async (context) => {
      if (client === undefined) context.skip(absence);
      else await run(client);
    });
  }

  step('creates a JSON secret with a name and a description', async (lab) => {
    const request = { Name, Description: 'Database credentials', SecretString };
    const created = await lab.call('CreateSecret', request);
    expect(created).toMatchObject({ Name, VersionId: expect.any(String) as string });
    expect(created.ARN).toMatch(/^arn:aws:secretsmanager:eu-central-1:\d{12}:secret:lab\/app\//);
  });

  step('finds it by name', async (lab) => {
    const list = (prefix: string) =>
      lab.call('ListSecrets', { Filters: [{ Key: 'name', Values: [prefix] }] });
    expect((await list('lab/app')).SecretList).toMatchObject([
      { Name, Description: 'Database credentials' },
    ]);
    expect((await list('LAB/APP')).SecretList).toEqual([]);
  });

  step('reads it and parses the user name', async (lab) => {
    const { SecretString: read } = await lab.call('GetSecretValue', { SecretId: Name });
    expect((JSON.parse(read ?? '') as { username: string }).username).toBe(username);
    expect(read === SecretString).toBe(true);
  });

  step('reads no resource policy, puts one and reads it', async (lab) => {
    const read = () => lab.call('GetResourcePolicy', { SecretId: Name });
    expect((await read()).ResourcePolicy).toBeUndefined();
    await lab.call('PutResourcePolicy', { SecretId: Name, ResourcePolicy: policy });
    expect((await read()).ResourcePolicy).toBe(policy);
  });

  step('deletes it with a recovery window, and restores it', async (lab) => {
    const read = () => lab.call('GetSecretValue', { SecretId: Name });
    await lab.call('DeleteSecret', { SecretId: Name, RecoveryWindowInDays: 7 });
    await expect(read()).rejects.toThrow('InvalidRequestException');
    const described = await lab.call('DescribeSecret', { SecretId: Name });
    expect(described.DeletedDate).toBeDefined();
    await lab.call('RestoreSecret', { SecretId: Name });
    expect((await read()).SecretString === SecretString).toBe(true);
  });

  step('deletes it without recovery', async (lab) => {
    await lab.call('DeleteSecret', { SecretId: Name, ForceDeleteWithoutRecovery: true });
    const read = lab.call('GetSecretValue', { SecretId: Name });
    await expect(read).rejects.toThrow('ResourceNotFoundException');
    expect((await lab.call('ListSecrets', {})).SecretList).toEqual([]);
  });

  step('has done all of it over the wire', () => {
    expect(server.calls.count('CreateSecret')).toBe(1);
    expect(server.calls.count('DeleteSecret')).toBe(2);
    return Promise.resolve();
  });
});

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::000000000000:role/application' },
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
    },
  ],
});
