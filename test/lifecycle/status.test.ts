import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectDocument } from '../support/documents.js';
import { commitAll } from '../support/git.js';
import { findLeaks } from '../support/leaks.js';
import { openStage, type Stage } from './stage.js';

const value = () => `${randomBytes(15).toString('hex')}'&1`;
const values = {
  password: value(),
  token: value(),
  stripe: ['sk', 'live', randomBytes(12).toString('hex')].join('_'),
};

const literal = (text: string) => `'${text.replace("'", "\\'")}'`;
const CODE = `export const db = { user: 'app', password: ${literal(values.password)} };
export const apiToken = ${literal(values.token)};
export const stripeKey = ${literal(values.stripe)};
`;

interface Report {
  readonly exposed: readonly {
    readonly name: string;
    readonly key?: string;
    readonly since: string;
    readonly commits?: readonly { readonly hash: string; readonly author: string }[];
    readonly revocation: { readonly url?: string };
  }[];
  readonly rotated: readonly { readonly name: string; readonly on: string }[];
  readonly unknown: readonly { readonly name: string; readonly state: string }[];
}

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({
    'package.json': '{ "name": "shop", "type": "module", "private": true }',
  });
  await commitAll(stage.dir, 'an application');
  await stage.write({ 'src/config.js': CODE });
  await commitAll(stage.dir, 'credentials');
  await stage.write({ 'src/other.js': 'export const answer = 42;\n' });
  await commitAll(stage.dir, 'something else');
  expect(await stage.run(['--yes'])).toMatchObject({ status: 0 });
  await commitAll(stage.dir, 'migrated');
});

afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.server.faults.clear());

async function report(...args: string[]): Promise<Report> {
  const { out } = await stage.run(['status', '--json', ...args]);
  await expectDocument('status', out);
  return JSON.parse(out) as Report;
}

async function subjectOf(hash: string): Promise<string> {
  return (await execa('git', ['log', '-1', '--format=%s', hash], { cwd: stage.dir })).stdout;
}

describe('migrate-secrets status', () => {
  it('lists what was migrated and not rotated, with the commits that show it', async () => {
    const { exposed, rotated } = await report();
    expect(rotated).toEqual([]);
    expect(exposed).toHaveLength(3);
    for (const { commits = [], since } of exposed) {
      expect(await Promise.all(commits.map(({ hash }) => subjectOf(hash)))).toEqual([
        'migrated',
        'credentials',
      ]);
      expect(since).toBe(new Date().toISOString().slice(0, 10));
    }
  });

  it('knows by the value where it is revoked', async () => {
    const { exposed } = await report('--no-history');
    expect(exposed.map(({ commits }) => commits)).toEqual([undefined, undefined, undefined]);
    expect(exposed.flatMap(({ revocation }) => revocation.url ?? [])).toEqual([
      'https://dashboard.stripe.com/apikeys',
    ]);
  });

  it('says it for people, with what to type', async () => {
    const { status, out } = await stage.run(['status']);
    expect(status).toBe(1);
    expect(out).toContain('3 of 3 values in eu-central-1');
    expect(out).toMatch(/migrate-secrets rotate shop\/\S+ --key password/);
    expect(out).toMatch(/[\da-f]{10} \d{4}-\d\d-\d\d Fixture/);
  });

  it('sees what was rotated: by us, by others, and by deleting', async () => {
    const [first, second, third] = (await report('--no-history')).exposed;
    await stage.run([
      'rotate',
      first?.name ?? '',
      ...(first?.key ? ['--key', first.key] : []),
      '--generate',
    ]);
    const { SecretString = '' } = await stage.client.getSecretValue({ SecretId: second?.name });
    const another = second?.key
      ? JSON.stringify({ ...(JSON.parse(SecretString) as object), [second.key]: 'another' })
      : 'another';
    await stage.client.putSecretValue({ SecretId: second?.name, SecretString: another });
    await stage.client.deleteSecret({ SecretId: third?.name });
    const after = await report('--no-history');
    expect(after.exposed).toEqual([]);
    expect(after.rotated.map(({ name }) => name)).toEqual([first?.name, second?.name]);
    expect(after.unknown).toMatchObject([{ name: third?.name, state: 'deleted' }]);
    await stage.client.restoreSecret({ SecretId: third?.name });
  });

  it('does not take a new version with the same value for a rotation', async () => {
    const [left] = (await report('--no-history')).exposed;
    const { SecretString } = await stage.client.getSecretValue({ SecretId: left?.name });
    await stage.client.putSecretValue({ SecretId: left?.name, SecretString });
    expect((await report('--no-history')).exposed).toMatchObject([{ name: left?.name }]);
  });

  it('says what it may not know', async () => {
    stage.server.faults.add({ effect: 'accessDenied', operations: ['DescribeSecret'] });
    const { status, out } = await stage.run(['status']);
    expect(status).toBe(1);
    expect(out).toContain(
      '"Action":["secretsmanager:DescribeSecret","secretsmanager:GetSecretValue"]',
    );
  });

  it('ends with 2 where nothing was migrated, or git has no history', async () => {
    const manifest = await readFile(join(stage.dir, 'secretlift.manifest.json'), 'utf8');
    await using elsewhere = await openStage();
    expect(await elsewhere.run(['status'])).toMatchObject({ status: 2 });
    await writeFile(join(elsewhere.dir, 'secretlift.manifest.json'), manifest);
    const env = { AWS_ENDPOINT_URL_SECRETS_MANAGER: stage.server.url };
    const { status, err } = await elsewhere.run(['status'], { env });
    expect(status).toBe(2);
    expect(err).toContain('--no-history');
  });

  it('gives git no value to search for', async () => {
    const trace = join(stage.dir, '..', `${basename(stage.dir)}.trace`);
    await stage.run(['status'], { env: { GIT_TRACE: trace } });
    const traced = await readFile(trace, 'utf8');
    await rm(trace);
    expect(traced).toContain('--patch');
    expect(findLeaks('arguments', traced, new Map(Object.entries(values)))).toEqual([]);
  });

  it('has printed no value', () => {
    expect(stage.leaks(values)).toEqual([]);
  });
});
