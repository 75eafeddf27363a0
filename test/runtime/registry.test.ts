import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { REPOSITORY } from '../support/fixture.js';

/** What the codemod generates, and a program that is meant to compile but for the marked lines. */
const program = `
import { getSecret, getSecretSync, type Redacted } from '@secretlift/runtime';
import { fakeSecrets } from '@secretlift/runtime/testing';

declare module '@secretlift/runtime' {
  interface SecretRegistry {
    'shop/db': 'username' | 'password';
    'shop/token': never;
  }
}
declare const anyId: string;
declare const stage: string;

const password: string = getSecretSync('shop/db', 'password');
const promised: Promise<string> = getSecret('shop/db');
const hidden: Redacted = getSecretSync('shop/db', 'password', { redacted: true });
getSecretSync('shop/token');
getSecretSync(anyId, 'anything');
getSecretSync(\`\${stage}/db\` as const, 'anything');
getSecretSync('env:DB_SECRET', 'anything');
getSecretSync('arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf', 'anything');

// @ts-expect-error -- no such id
getSecretSync('shop/bd', 'password');
// @ts-expect-error -- no such key
getSecretSync('shop/db', 'pasword');
// @ts-expect-error -- no such id
void getSecret('shop/bd');
// @ts-expect-error -- it has no keys
void getSecret('shop/token', 'password');
// @ts-expect-error -- opaque
const shown: string = getSecretSync('shop/db', 'password', { redacted: true });

fakeSecrets({ 'shop/db': { password: 'x' } }).restore();

export { password, promised, hidden, shown };
`;

test.each([
  ['module', 'nodenext', 'nodenext'],
  ['commonjs', 'node16', 'node16'],
  ['commonjs', 'commonjs', 'bundler'],
])('ids and keys are checked: %s, module %s, resolution %s', async (type, module, resolution) => {
  const folder = await mkdtemp(join(tmpdir(), 'secretlift-types-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type }));
  await writeFile(join(folder, 'main.ts'), program);
  const options = ['--module', module, '--moduleResolution', resolution, '--target', 'es2022'];
  const { all, exitCode } = await execa(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--strict', '--noEmit', ...options, 'main.ts'],
    { cwd: folder, all: true, reject: false },
  );
  expect([exitCode, all]).toEqual([0, '']);
});
