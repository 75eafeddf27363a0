import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from './index.js';

const require = createRequire(import.meta.url);

test.each([
  ['recommended', 1],
  ['strict', 1],
] as const)('%s reports a password', (preset, count) => {
  const messages = new Linter().verify(`const password = 'hunter2'`, plugin.configs[preset]);
  expect(messages).toHaveLength(count);
  expect(messages[0]?.ruleId).toBe('secretlift/no-hardcoded-credentials');
});

test('says what it is', () => {
  const manifest = require('../package.json') as { name: string; version: string };
  expect(plugin.meta).toMatchObject({ name: manifest.name, version: manifest.version });
});

test('every rule links to its page', () => {
  for (const [name, rule] of Object.entries(plugin.rules))
    expect(rule.meta?.docs?.url).toContain(`docs/rules/${name}.md`);
});
