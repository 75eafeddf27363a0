import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CONFIG } from '../config/schema.js';
import { schemaUrl } from '../documents/schema-url.js';
import { planSetup, setUp } from './index.js';
import { setupReport } from './report.js';

const MODULES = join(import.meta.dirname, '../../../../node_modules');
const PACKAGE = `{\n    "name": "shop",\n    "type": "module",\n    "scripts": {\n        "test": "vitest"\n    }\n}\n`;
const ESLINT = `import { defineConfig } from 'eslint/config';\n\nexport default defineConfig([{ rules: { 'no-var': 'error' } }]);\n`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-init-'));
});

afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, name), text);
const read = (name: string) => readFile(join(root, name), 'utf8');
const plan = () => planSetup({ root, range: '^0.1.0' });

it('sets a project up, so that ESLint finds a password in it', async () => {
  await symlink(MODULES, join(root, 'node_modules'), 'junction');
  await write('package.json', PACKAGE);
  await write('eslint.config.js', ESLINT);
  await setUp(await plan());

  const [result] = await new ESLint({ cwd: root }).lintText(`export const password = 'hunter2';\n`);
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([
    'secretlift/no-hardcoded-credentials',
  ]);
  expect(JSON.parse(await read('package.json'))).toMatchObject({
    scripts: { test: 'vitest', 'secrets:verify': 'migrate-secrets verify' },
    devDependencies: { 'eslint-plugin-secretlift': '^0.1.0', 'migrate-secrets': '^0.1.0' },
  });
  expect(await read('package.json')).toContain('\n    "devDependencies": {\n        "eslint-');
});

it('has nothing to add the second time', async () => {
  await write('package.json', PACKAGE);
  await write('eslint.config.js', ESLINT);
  await setUp(await plan());
  expect(await plan()).toEqual([]);
  expect(setupReport(await plan(), root)).toBe('Everything is set up.\n');
});

it.each([
  ['tsconfig.json', '{}', 'secretlift.config.ts'],
  ['package.json', '{ "type": "module" }', 'secretlift.config.js'],
  ['package.json', '{}', 'secretlift.config.mjs'],
])('with %s that is %s writes %s', async (name, text, config) => {
  await write(name, text);
  const paths = (await plan()).map((step) => (step.kind === 'file' ? step.path : ''));
  expect(paths).toContain(join(root, config));
});

it('in JSON names the schema of the config, and is valid by it', async () => {
  await write('package.json', PACKAGE);
  await setUp(await planSetup({ root, range: '^0.1.0', form: 'json' }));
  const written = JSON.parse(await read('secretlift.config.json')) as unknown;
  expect(CONFIG.parse(written)).toEqual(written);
  expect(written).toHaveProperty('$schema', schemaUrl('config'));
});

it('shows what it adds, and nothing of what files hold', async () => {
  await write('package.json', `{ "scripts": { "deploy": "deploy --token hunter2" } }`);
  await write('eslint.config.js', ESLINT);
  const report = setupReport(await plan(), root);
  expect(report).toContain('+import secretlift from');
  expect(report).toContain('"secrets:verify": "migrate-secrets verify"');
  expect(report).not.toContain('hunter2');
});

it.each([
  ['.eslintrc.json', '{}', '@eslint/migrate-config'],
  ['eslint.config.js', 'export default make();', 'secretlift.configs.recommended'],
  ['index.js', '', 'npm init @eslint/config'],
])('says what to do where there is %s', async (name, text, next) => {
  await write('package.json', PACKAGE);
  await write(name, text);
  expect(await plan()).toContainEqual(
    expect.objectContaining({ kind: 'obstacle', next: expect.stringContaining(next) as unknown }),
  );
});
