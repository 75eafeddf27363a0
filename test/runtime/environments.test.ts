import { mkdtemp, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { build } from 'esbuild';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { REPOSITORY } from '../support/fixture.js';
import { startLocalEndpoint, type LocalEndpoint } from '../support/local-endpoint.js';
import { bundled, environments, type Environment } from './environments.js';

const value = 'what the store holds';
const libraries = join(REPOSITORY, 'node_modules');
let endpoint: LocalEndpoint;

beforeAll(async () => {
  endpoint = await startLocalEndpoint();
  const SecretString = JSON.stringify({ password: value });
  await endpoint.client.send(new CreateSecretCommand({ Name: 'shop/db', SecretString }));
});
afterAll(() => endpoint[Symbol.asyncDispose]());

test.each(environments)('getSecretSync: $name', async (environment) => {
  const { all, exitCode } = await run(environment);
  expect(exitCode, all).toBe(0);
  expect(all.split(value), all).toHaveLength((environment.times ?? 1) + 1);
});

test('where threads are forbidden it says so, and after preload() it works', async () => {
  const { all } = await run({
    name: 'permission model',
    files: {
      'main.mjs': `import { getSecretSync, preload } from '@secretlift/runtime';
        try { getSecretSync('shop/db'); } catch (error) { console.log(error.reason, error.message); }
        await preload(['shop/db']);
        console.log(getSecretSync('shop/db', 'password'));`,
    },
    command: [permissionFlag, '--allow-fs-read=*', '--no-warnings', 'main.mjs'],
  });
  expect(all).toContain('workers-forbidden');
  expect(all).toContain('--allow-worker');
  expect(all).toContain(value);
});

test('where the SDK is only inside a bundle it says so, and after preload() it works', async () => {
  const { all } = await run({
    name: 'bundled SDK',
    files: {
      'main.mjs': `import { getSecretSync, preload } from '@secretlift/runtime';
        try { getSecretSync('shop/db'); } catch (error) { console.log(error.reason, error.message); }
        preload(['shop/db']).then(() => console.log(getSecretSync('shop/db', 'password')));`,
    },
    prepare: bundled('cjs', 'bundle.cjs', []),
    command: ['bundle.cjs'],
    alone: true,
    variables: { NODE_PATH: '' },
  });
  expect(all).toContain('sdk-missing');
  expect(all).toContain('mark it as external');
  expect(all).toContain(value);
});

test('a bundle for browsers fails, and says why', async () => {
  const source = "import { getSecret } from '@secretlift/runtime'; getSecret('shop/db');";
  const folder = await folderWith({ 'main.mjs': source });
  const bundle = build({
    absWorkingDir: folder,
    entryPoints: ['main.mjs'],
    bundle: true,
    write: false,
    platform: 'browser',
    logLevel: 'silent',
  });
  await expect(bundle).rejects.toThrow(/reads secrets on a server/);
});

test('nothing keeps the process alive, and importing loads no SDK', async () => {
  const { all, durationMs } = await run({
    name: 'idle',
    files: {
      'main.cjs': `const { getSecret, getSecretSync } = require('@secretlift/runtime');
        console.log(Object.keys(require.cache).filter((file) => file.includes('@aws-sdk')).length);
        getSecretSync('shop/db'); getSecretSync('shop/db'); getSecret('shop/db');`,
    },
    command: ['main.cjs'],
  });
  expect(all).toBe('0');
  expect(durationMs).toBeLessThan(5_000);
});

const permissionFlag = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/** How a program ended, and all that it printed on both streams. */
interface Ended {
  readonly exitCode?: number | undefined;
  readonly all: string;
  readonly durationMs: number;
}

/** Runs the program of an environment in a folder of its own. */
async function run(environment: Environment): Promise<Ended> {
  const folder = await folderWith(environment.files);
  await environment.prepare?.(folder);
  if (environment.alone) await rm(join(folder, 'node_modules'));
  const found = environment.alone && { NODE_PATH: libraries };
  return execa(process.execPath, environment.command, {
    cwd: folder,
    env: { ...endpoint.env, EXPECTED: value, ...found, ...environment.variables },
    extendEnv: false,
    all: true,
    reject: false,
    timeout: 60_000,
  });
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'secretlift-runtime-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await symlink(libraries, join(folder, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
