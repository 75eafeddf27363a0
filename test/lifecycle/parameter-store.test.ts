import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SSM } from '@aws-sdk/client-ssm';
import { execa } from 'execa';
import { expect, it, onTestFinished } from 'vitest';
import { localAws } from '../support/environment.js';
import { REPOSITORY } from '../support/fixture.js';
import { generateCredential } from '../support/generate.js';
import { openStage, type Stage } from './stage.js';

const PASSWORD = generateCredential('parameters', 'password');
const TOKEN = generateCredential('parameters', 'password:token');
const OTHER = generateCredential('parameters', 'password:other');
const PACKAGE = '{\n  "name": "shop",\n  "type": "module",\n  "private": true\n}\n';
const DATABASE = `export const db = { user: 'app', password: '${PASSWORD}' };\n`;
const API = `export async function api(call) {\n  await call();\n  const apiToken = '${TOKEN}';\n  return apiToken;\n}\n`;
const MAIN = `import { db } from './db.js';\nimport { api } from './api.js';\nconsole.log(JSON.stringify([db, await api(() => {})]));\n`;

interface ParameterStage extends Stage {
  readonly ssm: SSM;
}

/** An application with two credentials, outside git. */
async function shop(): Promise<ParameterStage> {
  const stage = await openStage({
    'package.json': PACKAGE,
    'db.js': DATABASE,
    'api.js': API,
    'main.js': MAIN,
  });
  const ssm = new SSM({
    endpoint: stage.server.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(async () => {
    ssm.destroy();
    await stage[Symbol.asyncDispose]();
  });
  return { ...stage, ssm };
}

const migrate = (stage: Stage, ...more: readonly string[]) =>
  stage.run(['--yes', '--allow-dirty', '--store', 'parameter-store', ...more]);

const text = (stage: Stage, file: string) => readFile(join(stage.dir, file), 'utf8');

it('migrates to parameters, which the program reads, and takes all of it back', async () => {
  const stage = await shop();
  const migrated = await migrate(stage, '--kms-key-id', 'alias/shop', '--tag', 'team=pay');
  expect(migrated).toMatchObject({ status: 0 });
  expect(migrated.out).toContain('2 parameters of up to 4 KB: free.');
  expect(stage.server.calls.count('CreateSecret')).toBe(0);
  expect(await text(stage, 'db.js')).toContain("getSecretSync('ssm:/shop/db', 'password')");
  expect(await text(stage, 'api.js')).toContain("await getSecret('ssm:/shop/api-token')");
  expect(JSON.parse(await text(stage, 'package.json'))).toMatchObject({
    dependencies: { '@aws-sdk/client-ssm': '^3.0.0' },
  });
  expect(await stored(stage)).toEqual({ type: 'SecureString', key: 'alias/shop', team: 'pay' });

  await symlink(join(REPOSITORY, 'node_modules'), join(stage.dir, 'node_modules'), 'dir');
  const env = localAws(stage.server.url);
  const run = await execa('node', ['main.js'], { cwd: stage.dir, env, extendEnv: false });
  expect(JSON.parse(run.stdout)).toEqual([{ user: 'app', password: PASSWORD }, TOKEN]);

  expect(await migrate(stage)).toMatchObject({ status: 0 });
  const undone = await stage.run(['undo', '--yes', '--allow-dirty']);
  expect(undone).toMatchObject({ status: 0 });
  expect(undone.out).toContain('aws ssm delete-parameter --name /shop/db');
  expect(await text(stage, 'db.js')).toBe(DATABASE);
  expect(await text(stage, 'api.js')).toBe(API);
  expect(await text(stage, 'package.json')).toBe(PACKAGE);
  expect(stage.leaks({ PASSWORD, TOKEN })).toEqual([]);
});

/** How the parameter of the database is kept. */
async function stored({ ssm }: ParameterStage) {
  const { Parameters: [described] = [] } = await ssm.describeParameters({
    ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: ['/shop/db'] }],
  });
  const resource = { ResourceType: 'Parameter' as const, ResourceId: '/shop/db' };
  const { TagList = [] } = await ssm.listTagsForResource(resource);
  expect(TagList.map(({ Key }) => Key)).toContain('secretlift:exposed');
  const team = TagList.find(({ Key }) => Key === 'team')?.Value;
  return { type: described?.Type, key: described?.KeyId, team };
}

it('stops where a name is taken, and writes a new version where it may', async () => {
  const stage = await shop();
  const Name = '/shop/api-token';
  await stage.ssm.putParameter({ Name, Value: OTHER, Type: 'SecureString' });
  const stopped = await migrate(stage);
  expect(stopped).toMatchObject({ status: 2 });
  expect(stopped.err).toContain('"ssm:/shop/api-token": it holds another value already');
  expect(await migrate(stage, '--on-conflict', 'new-version')).toMatchObject({ status: 0 });
  const { Parameter } = await stage.ssm.getParameter({ Name, WithDecryption: true });
  expect(Parameter).toMatchObject({ Value: TOKEN, Version: 2 });
  expect(stage.leaks({ PASSWORD, TOKEN, OTHER })).toEqual([]);
});

it.each([
  { flags: ['--replica-region', 'us-east-1'], says: '--replica-region is not possible' },
  { flags: ['--on-deleted', 'restore'], says: '--on-deleted is not possible' },
  { flags: ['--prefix', 'aws-'], says: '"ssm:/aws-shop/db" is no name for a parameter' },
])('stores nothing with $flags', async ({ flags, says }) => {
  const stage = await shop();
  const { status, err } = await migrate(stage, ...flags);
  expect(status).toBe(2);
  expect(err).toContain(says);
  expect(stage.server.calls.count('PutParameter')).toBe(0);
});

it('stops where what is read back is another value', async () => {
  const stage = await shop();
  stage.server.faults.add({ effect: 'wrongValue', operations: ['GetParameter'] });
  const { status, out } = await migrate(stage);
  expect(status).toBe(1);
  expect(out).toContain('what was read back is not what was stored');
  expect(await text(stage, 'db.js')).toBe(DATABASE);
});

it('verifies, tells what is burnt, and rotates', async () => {
  const stage = await shop();
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  const verified = await stage.run(['verify']);
  expect(verified).toMatchObject({ status: 0 });
  expect(verified.out).toMatch(/ssm:\/shop\/db version 1, changed 20/u);
  expect(verified.out).toContain('db.js:3:80  getSecretSync  password');
  expect(stage.server.calls.count('GetParameters')).toBe(1);

  const status = () => stage.run(['status', '--no-history']);
  const burnt = await status();
  expect(burnt).toMatchObject({ status: 1 });
  expect(burnt.out).toContain('2 of 2 values');
  expect(burnt.out).toContain('migrate-secrets rotate ssm:/shop/db --key password');

  const rotated = await stage.run(['rotate', 'ssm:/shop/db'], { input: OTHER });
  expect(rotated).toMatchObject({ status: 0 });
  expect(rotated.out).toContain('version 2; 1 is the one before');
  expect(await valueOf(stage, '/shop/db')).toBe(
    JSON.stringify({ username: 'app', password: OTHER }),
  );
  expect(await tagsOf(stage, '/shop/db')).toEqual(['secretlift:rotated:password']);
  const Name = '/shop/api-token';
  await stage.ssm.putParameter({ Name, Value: OTHER, Type: 'SecureString', Overwrite: true });
  expect(await status()).toMatchObject({ status: 0 });
  expect(stage.leaks({ PASSWORD, TOKEN, OTHER })).toEqual([]);
});

it('goes on where a rotation was interrupted behind its put', async () => {
  const stage = await shop();
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  const when = { calls: [2] };
  stage.server.faults.add({ effect: 'accessDenied', operations: ['AddTagsToResource'], when });
  const rotate = () => stage.run(['rotate', 'ssm:/shop/api-token'], { input: OTHER });
  const interrupted = await rotate();
  expect(interrupted).toMatchObject({ status: 1 });
  expect(interrupted.out).toContain('"Action":["ssm:AddTagsToResource"');
  expect(await rotate()).toMatchObject({ status: 0 });
  expect(await tagsOf(stage, '/shop/api-token')).toEqual(['secretlift:rotated']);
  const { Parameter } = await stage.ssm.getParameter({ Name: '/shop/api-token' });
  expect(Parameter?.Version).toBe(2);
});

it('rotates although the answer is lost, and the value is put twice', async () => {
  const stage = await shop();
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  stage.server.faults.add({
    effect: 'loseReply',
    operations: ['PutParameter'],
    when: { first: 1 },
  });
  const rotated = await stage.run(['rotate', 'ssm:/shop/api-token'], { input: OTHER });
  expect(rotated).toMatchObject({ status: 0 });
  expect(rotated.out).toContain('version 3; 1 is the one before');
  expect(await tagsOf(stage, '/shop/api-token')).toEqual(['secretlift:rotated']);
});

it('finds what is missing, and reads one by one where it may not read several', async () => {
  const stage = await shop();
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  stage.server.faults.add({ effect: 'accessDenied', operations: ['GetParameters'] });
  expect(await stage.run(['verify'])).toMatchObject({ status: 0 });
  await stage.ssm.deleteParameter({ Name: '/shop/db' });
  const missing = await stage.run(['verify']);
  expect(missing).toMatchObject({ status: 1 });
  expect(missing.out).toContain('ssm:/shop/db: there is no parameter of this name');
  const status = await stage.run(['status', '--no-history']);
  expect(status.out).toContain('ssm:/shop/db: there is no parameter of this name');
});

it('looks up secrets and parameters together', async () => {
  const stage = await shop();
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  await stage.client.createSecret({ Name: 'shop/other', SecretString: OTHER });
  const other =
    "import { getSecretSync } from '@secretlift/runtime';\ngetSecretSync('shop/other');\n";
  await stage.write({ 'other.js': other });
  const { status, out } = await stage.run(['verify', '--json']);
  expect(status).toBe(0);
  const { secrets } = JSON.parse(out) as { secrets: { id: string; status: string }[] };
  expect(secrets.map(({ id, status: found }) => [id, found])).toEqual([
    ['shop/other', 'readable'],
    ['ssm:/shop/api-token', 'readable'],
    ['ssm:/shop/db', 'readable'],
  ]);
});

it('keeps what nothing could restore', async () => {
  const stage = await shop();
  await stage.write({ 'secretlift.config.json': '{ "store": "parameter-store" }' });
  expect(await stage.run(['--yes', '--allow-dirty'])).toMatchObject({ status: 0 });
  const teardown = await stage.run(['teardown', '--yes']);
  expect(teardown).toMatchObject({ status: 1 });
  expect(teardown.out).toContain('ssm:/shop/db nothing can restore a parameter: --force deletes');
  const undone = await stage.run(['undo', '--yes', '--allow-dirty', '--delete-secrets']);
  expect(undone).toMatchObject({ status: 1 });
  expect(undone.out).toContain('nothing can restore a parameter');
  expect(await stage.ssm.getParameter({ Name: '/shop/db' })).toBeDefined();
});

async function valueOf({ ssm }: ParameterStage, Name: string): Promise<string | undefined> {
  const { Parameter } = await ssm.getParameter({ Name, WithDecryption: true });
  return Parameter?.Value;
}

async function tagsOf({ ssm }: ParameterStage, ResourceId: string): Promise<string[]> {
  const { TagList = [] } = await ssm.listTagsForResource({ ResourceType: 'Parameter', ResourceId });
  return TagList.map(({ Key = '' }) => Key).sort();
}
