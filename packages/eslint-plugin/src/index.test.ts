import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { expect, test } from 'vitest';
import plugin from './index.js';

const require = createRequire(import.meta.url);
const { recommended, strict, tests, data } = plugin.configs;

const PASSWORD = `const password = 'hunter2'`;
const TOKEN = `start('${['ghp', 'T7qz4Lr9Xw2Kd8Vb5Nc3Hy6M1sP0aQ4eR7uZ'].join('_')}')`;
const LOOK = `const x = '${['T7qz4Lr9Xw2Kd8Vb', '5Nc3Hy6M1sP0aQ4e', 'R7uZw3'].join('')}'`;

test.each([
  ['recommended', recommended, 'a.js', PASSWORD, 1],
  ['recommended', recommended, 'a.test.js', PASSWORD, 1],
  ['recommended', recommended, 'a.js', LOOK, 0],
  ['strict', strict, 'a.js', PASSWORD, 1],
  ['strict', strict, 'a.js', LOOK, 1],
  ['tests', defineConfig(recommended, tests), 'a.js', PASSWORD, 1],
  ['tests', defineConfig(recommended, tests), 'a.test.js', PASSWORD, 0],
  ['tests', defineConfig(recommended, tests), 'e2e/login.js', PASSWORD, 0],
  ['tests', defineConfig(recommended, tests), 'src/__fixtures__/a.js', PASSWORD, 0],
  ['tests', defineConfig(recommended, tests), 'a.stories.js', TOKEN, 1],
  ['data', defineConfig(data), 'a.js', PASSWORD, 0],
] as const)('%s reports what it should', (_, config, filename, code, count) => {
  const messages = new Linter().verify(code, config, { filename });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(
    Array(count).fill('secretlift/no-hardcoded-credentials'),
  );
});

test('says what it is', () => {
  const manifest = require('../package.json') as { name: string; version: string };
  expect(plugin.meta).toMatchObject({ name: manifest.name, version: manifest.version });
});

test('every rule links to its page', () => {
  for (const [name, rule] of Object.entries(plugin.rules))
    expect(rule.meta?.docs?.url).toContain(`docs/rules/${name}.md`);
});
