import { expect, it, onTestFinished } from 'vitest';
import { generateCredential } from '../support/generate.js';
import { openStage, type Stage } from './stage.js';

const PASSWORD = generateCredential('storing', 'password');
const OTHER = generateCredential('storing', 'password:other');
const NAME = 'shop/db-password';

/** An application with one credential, outside git. */
async function shop(): Promise<Stage> {
  const stage = await openStage({
    'package.json': JSON.stringify({ name: 'shop', type: 'module', dependencies: {} }),
    'db.js': `export const dbPassword = '${PASSWORD}';\n`,
  });
  onTestFinished(() => stage[Symbol.asyncDispose]());
  return stage;
}

const migrate = (stage: Stage, ...more: readonly string[]) =>
  stage.run(['--yes', '--allow-dirty', ...more]);

it('creates secrets with the key and the tags that were asked for, and marks them as exposed', async () => {
  const stage = await shop();
  const flags = ['--kms-key-id', 'alias/shop', '--tag', 'team=pay', '--tag', 'stage=a=b'];
  expect(await migrate(stage, ...flags)).toMatchObject({ status: 0 });
  const { KmsKeyId, Tags = [] } = await stage.client.describeSecret({ SecretId: NAME });
  expect(KmsKeyId).toBe('alias/shop');
  expect(Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]))).toEqual({
    'secretlift:exposed': new Date().toISOString().slice(0, 10),
    team: 'pay',
    stage: 'a=b',
  });
});

it('takes the same from the config file', async () => {
  const stage = await shop();
  const config = { kmsKeyId: 'alias/team', tags: { team: 'pay' } };
  await stage.write({ 'secretlift.config.json': JSON.stringify(config) });
  expect(await migrate(stage, '--tag', 'team=web')).toMatchObject({ status: 0 });
  const { KmsKeyId, Tags = [] } = await stage.client.describeSecret({ SecretId: NAME });
  expect(KmsKeyId).toBe('alias/team');
  expect(Tags).toContainEqual({ Key: 'team', Value: 'web' });
});

it.each([
  { flags: ['--tag', 'team'], says: /key=value/u },
  { flags: ['--on-conflict', 'overwrite'], says: /stop, new-version/u },
  { flags: ['--prefix', 'näme!'], says: /"näme!shop\/db-password" is no name/u },
  { flags: ['--tag', 'secretlift:exposed=no'], says: /which is reserved/u },
  { flags: ['--replica-region', 'Frankfurt'], says: /"Frankfurt" is no Region/u },
])('stores nothing with $flags', async ({ flags, says }) => {
  const stage = await shop();
  const { status, err } = await migrate(stage, ...flags);
  expect(status).toBe(2);
  expect(err).toMatch(says);
  expect((await stage.client.listSecrets({})).SecretList).toEqual([]);
});

it('stops where the name holds another value, and stores a new version where it may', async () => {
  const stage = await shop();
  await stage.client.createSecret({ Name: NAME, SecretString: OTHER });
  const stopped = await migrate(stage);
  expect(stopped).toMatchObject({ status: 2 });
  expect(stopped.err).toContain('--on-conflict new-version');
  expect((await stage.client.getSecretValue({ SecretId: NAME })).SecretString).toBe(OTHER);
  expect(await migrate(stage, '--on-conflict', 'new-version')).toMatchObject({ status: 0 });
  const current = await stage.client.getSecretValue({ SecretId: NAME });
  const previous = await stage.client.getSecretValue({
    SecretId: NAME,
    VersionStage: 'AWSPREVIOUS',
  });
  expect([current.SecretString, previous.SecretString]).toEqual([PASSWORD, OTHER]);
  expect(stage.leaks({ PASSWORD, OTHER })).toEqual([]);
});

it('stops where the name is scheduled for deletion, and restores it where it may', async () => {
  const stage = await shop();
  await stage.client.createSecret({ Name: NAME, SecretString: PASSWORD });
  await stage.client.deleteSecret({ SecretId: NAME });
  const stopped = await migrate(stage);
  expect(stopped).toMatchObject({ status: 2 });
  expect(stopped.err).toContain('--on-deleted restore');
  expect(await migrate(stage, '--on-deleted', 'restore')).toMatchObject({ status: 0 });
  expect((await stage.client.getSecretValue({ SecretId: NAME })).SecretString).toBe(PASSWORD);
});

it('replicates to the Regions that were asked for, and deletes the replicas with the secret', async () => {
  const stage = await shop();
  const flags = ['--replica-region', 'us-east-1', '--replica-region', 'us-west-2'];
  expect(await migrate(stage, ...flags)).toMatchObject({ status: 0 });
  const { ReplicationStatus = [] } = await stage.client.describeSecret({ SecretId: NAME });
  expect(ReplicationStatus.map(({ Region }) => Region)).toEqual(['us-east-1', 'us-west-2']);
  const undone = await stage.run(['undo', '--yes', '--allow-dirty', '--delete-secrets']);
  expect(undone).toMatchObject({ status: 0 });
  expect((await stage.client.listSecrets({})).SecretList).toEqual([]);
});
