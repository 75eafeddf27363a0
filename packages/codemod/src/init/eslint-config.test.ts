import { expect, it } from 'vitest';
import { withPlugin } from './eslint-config.js';

const IMPORT = `import secretlift from 'eslint-plugin-secretlift';`;

it.each([
  [
    'defineConfig with configs',
    `import { defineConfig } from 'eslint/config';\nimport js from '@eslint/js';\n\nexport default defineConfig(js.configs.recommended);\n`,
    `import { defineConfig } from 'eslint/config';\nimport js from '@eslint/js';\n${IMPORT}\n\nexport default defineConfig(js.configs.recommended, secretlift.configs.recommended);\n`,
  ],
  [
    'a list in defineConfig, a line each',
    `import { defineConfig } from "eslint/config"\n\nexport default defineConfig([\n\t{ rules: {} },\n])\n`,
    `import { defineConfig } from "eslint/config"\nimport secretlift from "eslint-plugin-secretlift"\n\nexport default defineConfig([\n\t{ rules: {} },\n\tsecretlift.configs.recommended,\n])\n`,
  ],
  [
    'an empty list',
    `export default [];\n`,
    `${IMPORT}\n\nexport default [secretlift.configs.recommended];\n`,
  ],
  [
    'a name',
    `import a from 'a';\n\n/** @type {import('eslint').Linter.Config[]} */\nconst config = [a];\nexport default config;\n`,
    `import a from 'a';\n${IMPORT}\n\n/** @type {import('eslint').Linter.Config[]} */\nconst config = [a, secretlift.configs.recommended];\nexport default config;\n`,
  ],
  [
    'typescript-eslint',
    `import tseslint from 'typescript-eslint';\nexport default tseslint.config(\n  tseslint.configs.strict,\n);\n`,
    `import tseslint from 'typescript-eslint';\n${IMPORT}\nexport default tseslint.config(\n  tseslint.configs.strict,\n  secretlift.configs.recommended,\n);\n`,
  ],
  [
    'a name that is taken',
    `import secretlift from './ours.js';\nexport default [secretlift];\n`,
    `import secretlift from './ours.js';\nimport secretliftPlugin from 'eslint-plugin-secretlift';\nexport default [secretlift, secretliftPlugin.configs.recommended];\n`,
  ],
])('adds to %s', (_, before, after) => {
  expect(withPlugin('/project/eslint.config.mjs', before)).toBe(after);
});

it('requires where the config does', () => {
  const before = `const js = require('@eslint/js');\n\nmodule.exports = [js.configs.recommended];\n`;
  expect(withPlugin('/project/eslint.config.cjs', before)).toBe(
    `const js = require('@eslint/js');\nconst secretlift = require('eslint-plugin-secretlift');\n\nmodule.exports = [js.configs.recommended, secretlift.configs.recommended];\n`,
  );
});

it.each([
  `export default makeConfig();`,
  `export default [].concat(other);`,
  `export const a = 1;`,
])('leaves %s alone', (text) => {
  expect(withPlugin('/project/eslint.config.mjs', text)).toBeUndefined();
});
