import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadConfig } from './load.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-config-'));
});

afterEach(() => rm(root, { recursive: true }));

it('is empty where there is none', async () => {
  expect(await loadConfig(root)).toEqual({});
});

it.each([
  ['json', '{ "$schema": "./schema.json", "prefix": "team-a/" }'],
  ['mjs', `export default { prefix: 'team-a/' };`],
  ['cjs', `module.exports = { prefix: 'team-a/' };`],
  [
    'ts',
    `import type { Config } from 'migrate-secrets/config';\nexport default { prefix: 'team-a/' } satisfies Config;`,
  ],
  ['mts', `const prefix: string = 'team-a/';\nexport default { prefix };`],
])('is read from secretlift.config.%s', async (extension, content) => {
  await writeFile(join(root, `secretlift.config.${extension}`), content);
  expect(await loadConfig(root)).toEqual({ prefix: 'team-a/' });
});

it.each([
  ['an unknown key', '{ "prefixx": "a" }', /not a config that is understood/, /prefixx/],
  ['a wrong value', '{ "group": "all" }', /not a config that is understood/, /group/],
  ['no JSON', '{ prefix', /cannot be read/, /Mend its syntax/],
])('says what is wrong with %s', async (_, content, message, next) => {
  await writeFile(join(root, 'secretlift.config.json'), content);
  await expect(loadConfig(root)).rejects.toMatchObject({
    message: expect.stringMatching(message) as unknown,
    next: expect.stringMatching(next) as unknown,
  });
});

it('reads neither of two', async () => {
  await writeFile(join(root, 'secretlift.config.json'), '{}');
  await writeFile(join(root, 'secretlift.config.ts'), 'export default {}');
  await expect(loadConfig(root)).rejects.toMatchObject({
    message: expect.stringContaining('secretlift.config.json and secretlift.config.ts') as unknown,
  });
});

it('names the regular expression that is none', async () => {
  const detection = { patterns: [{ name: 'Acme key', pattern: 'acme_(' }] };
  await writeFile(join(root, 'secretlift.config.json'), JSON.stringify({ detection }));
  await expect(loadConfig(root)).rejects.toMatchObject({
    next: expect.stringContaining('patterns[0].pattern') as unknown,
  });
});
