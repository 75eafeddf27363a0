import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectDocument } from '../support/documents.js';
import { openStage, type Stage } from './stage.js';

const values = {
  password: `${randomBytes(12).toString('base64url')}&=1`,
  token: randomBytes(18).toString('base64url'),
};

const DB = `import { getSecret, getSecretSync } from '@secretlift/runtime';
export const password = getSecretSync('shop/db', 'password');
export const token = () => getSecret(process.env.TOKEN_ID ?? 'shop/token');
`;
const SECOND = `const { getSecretSync } = require('@secretlift/runtime');
exports.port = getSecretSync('shop/db', 'port');
exports.gone = getSecretSync('shop/gone');
exports.deleted = getSecretSync('shop/deleted');
exports.which = (name) => getSecretSync('shop/' + name);
exports.unset = getSecretSync('env:UNSET');
exports.nested = getSecretSync('shop/token', 'key');
`;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ 'src/db.mjs': DB, 'wrong/second.cjs': SECOND });
  const { client } = stage;
  const login = JSON.stringify({ username: 'app', password: values.password, port: 5432 });
  await client.createSecret({ Name: 'shop/db', SecretString: login });
  await client.createSecret({ Name: 'shop/token', SecretString: values.token });
  await client.createSecret({ Name: 'shop/token-two', SecretString: values.token });
  await client.createSecret({ Name: 'shop/deleted', SecretString: values.token });
  await client.deleteSecret({ SecretId: 'shop/deleted' });
});

afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.server.faults.clear());

describe('migrate-secrets verify', () => {
  it('ends with 0 where all is there, and names versions and days', async () => {
    const { VersionId = '' } = await stage.client.getSecretValue({ SecretId: 'shop/db' });
    const { status, out } = await stage.run(['verify', 'src']);
    expect({ status, out }).toMatchObject({ status: 0 });
    expect(out).toContain(`shop/db version ${VersionId}, changed 20`);
    expect(out).toContain('src/db.mjs:2:25  getSecretSync  password');
    expect(out).toContain('2 secrets in eu-central-1 at http://127.0.0.1');
  });

  it('finds in the list, reads in a batch, and asks for no description', async () => {
    const { calls } = stage.server;
    const before = [
      'ListSecrets',
      'BatchGetSecretValue',
      'GetSecretValue',
      'DescribeSecret',
    ] as const;
    const counts = () => before.map((operation) => calls.count(operation));
    const start = counts();
    await stage.run(['verify', 'src']);
    expect(counts().map((count, index) => count - (start[index] ?? 0))).toEqual([1, 1, 0, 0]);
  });

  it('ends with 1 where something is missing, and says what and where', async () => {
    const { status, out } = await stage.run(['verify', '--json']);
    expect(status).toBe(1);
    await expectDocument('verify', out);
    const report = JSON.parse(out) as Report;
    const problems = report.secrets.map(({ id, status, cause, references }) => [
      id,
      cause ?? status,
      ...references.flatMap((reference) => reference.problems),
    ]);
    expect(problems).toEqual([
      ['shop/db', 'readable', 'its value has no text under the key "port"'],
      ['shop/deleted', 'scheduled-for-deletion'],
      ['shop/gone', 'not-found'],
      ['shop/token', 'readable', 'its value is not a JSON object, so it has no keys'],
    ]);
    expect(report.unresolved).toMatchObject([
      { file: 'wrong/second.cjs', line: 5, why: 'its id is made while the program runs' },
      { file: 'wrong/second.cjs', line: 6, why: 'UNSET is not set here' },
    ]);
  });

  it('looks many up in lists of ten and batches of twenty', async () => {
    const many = Array.from({ length: 25 }, (_, index) => `many/secret-${index}`);
    for (const Name of many) await stage.client.createSecret({ Name, SecretString: values.token });
    const calls = many.map((name) => `getSecretSync('${name}');`);
    const code = ["import { getSecretSync } from '@secretlift/runtime';", ...calls].join('\n');
    await stage.write({ 'many/app.mjs': code });
    const { calls: log } = stage.server;
    const before = [log.count('ListSecrets'), log.count('BatchGetSecretValue')];
    const { status, out } = await stage.run(['verify', 'many']);
    expect(status).toBe(0);
    expect(out).toContain('25 secrets in eu-central-1');
    const after = [log.count('ListSecrets'), log.count('BatchGetSecretValue')];
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([3, 2]);
  });

  it('asks for what the environment names', async () => {
    const { out } = await stage.run(['verify', 'src'], { env: { TOKEN_ID: 'shop/token-two' } });
    expect(out).toContain('shop/token-two version');
  });

  it('reads what it can where listing, describing and batches are forbidden', async () => {
    stage.server.faults.add({
      effect: 'accessDenied',
      operations: ['ListSecrets', 'BatchGetSecretValue', 'DescribeSecret'],
    });
    expect(await stage.run(['verify', 'src'])).toMatchObject({ status: 0 });
  });

  it('gives the statement where reading is forbidden', async () => {
    stage.server.faults.add({
      effect: 'accessDenied',
      operations: ['GetSecretValue', 'BatchGetSecretValue'],
    });
    const { status, out } = await stage.run(['verify', 'src']);
    expect(status).toBe(1);
    expect(out).toContain(':secret:shop/db-??????"}');
  });

  it('ends with 2 where it cannot begin', async () => {
    const { status, err } = await stage.run(['verify', 'src'], { env: { AWS_REGION: '' } });
    expect(status).toBe(2);
    expect(err).toContain('--region');
    expect(await stage.run(['verify', 'nowhere'])).toMatchObject({ status: 2 });
    stage.server.faults.add({ effect: 'expiredCredentials' });
    const expired = await stage.run(['verify', 'src']);
    expect(expired).toMatchObject({ status: 2 });
    expect(expired.err).toContain('aws sso login');
  });

  it('asks nobody where no code reads a secret', async () => {
    await stage.write({ 'other/app.js': 'export const answer = 42;\n' });
    const { status, out } = await stage.run(['verify', 'other'], { env: { AWS_REGION: '' } });
    expect({ status, out }).toEqual({ status: 0, out: 'No code here reads a secret.\n' });
  });

  it('has printed no value', () => {
    expect(stage.leaks(values)).toEqual([]);
  });
});

interface Report {
  readonly secrets: readonly {
    readonly id: string;
    readonly status: string;
    readonly cause?: string;
    readonly references: readonly { readonly problems: readonly string[] }[];
  }[];
  readonly unresolved: readonly unknown[];
}
