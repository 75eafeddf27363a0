import { randomBytes } from 'node:crypto';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@secretlift/local';
import { expectDocument } from '../support/documents.js';
import { REPOSITORY } from '../support/fixture.js';
import { openStage, type Stage } from './stage.js';

const value = randomBytes(18).toString('base64url');

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({
    'app.mjs': `import { getSecretSync } from '@secretlift/runtime';\nexport default getSecretSync('shop/db');\n`,
  });
  await stage.client.createSecret({ Name: 'shop/db', SecretString: value });
  await mkdir(join(stage.dir, 'node_modules/@secretlift'), { recursive: true });
  await symlink(
    join(REPOSITORY, 'packages/runtime'),
    join(stage.dir, 'node_modules/@secretlift/runtime'),
  );
});

afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.server.faults.clear());

describe('migrate-secrets doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { status, out } = await stage.run(['doctor']);
    expect(out).toMatch(/✓ runtime +@secretlift\/runtime \d/);
    expect(out).toMatch(/✓ endpoint +http:\/\/127\.0\.0\.1/);
    expect(out).toMatch(/✓ GetSecretValue +shop\/db can be read/);
    expect(status).toBe(0);
  });

  it.each<[string, Fault, RegExp]>([
    [
      'a permission is missing',
      { effect: 'accessDenied', operations: ['GetSecretValue'] },
      /access denied.*\n.*"Resource":"arn:aws:secretsmanager:eu-central-1:000000000000:secret:shop\/db-\?{6}"/,
    ],
    ['the key is not allowed', { effect: 'decryptionFailure' }, /KMS key.*\n.*kms:Decrypt/],
    ['the session has expired', { effect: 'expiredCredentials' }, /have expired\n.*aws sso login/],
    [
      'listing is forbidden',
      { effect: 'accessDenied', operations: ['ListSecrets'] },
      /✗ ListSecrets .*\n.*"Resource":"\*"/,
    ],
  ])('names cause and fix where %s', async (_, fault, says) => {
    stage.server.faults.add(fault);
    const { status, out } = await stage.run(['doctor']);
    expect(status).toBe(1);
    expect(out).toMatch(says);
  });

  it('stops asking where nothing answers, and says so', async () => {
    const env = { AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://127.0.0.1:1' };
    const { status, out } = await stage.run(['doctor', '--json'], { env });
    expect(status).toBe(1);
    await expectDocument('doctor', out);
    const { checks } = JSON.parse(out) as { checks: { check: string; status: string }[] };
    expect(checks.filter((check) => check.status === 'ill').map(({ check }) => check)).toEqual([
      'endpoint',
    ]);
    expect(checks.slice(-3).map((check) => check.status)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it('misses the Region, the credentials and the runtime', async () => {
    await using bare = await openStage({
      'app.mjs': `import { getSecretSync } from '@secretlift/runtime';\ngetSecretSync('shop/gone');\n`,
    });
    const noRegion = await bare.run(['doctor'], { env: { AWS_REGION: '' } });
    expect(noRegion.out).toMatch(/✗ runtime +@secretlift\/runtime is not installed\n.*npm install/);
    expect(noRegion.out).toMatch(/✗ Region .*\n.*--region/);
    const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
    expect((await bare.run(['doctor'], { env: none })).out).toMatch(
      /✗ credentials +no AWS credentials/,
    );
    expect((await bare.run(['doctor'])).out).toMatch(
      /✗ GetSecretValue +shop\/gone: there is no secret/,
    );
  });

  it('has printed no value', () => {
    expect(stage.leaks({ value })).toEqual([]);
  });
});
