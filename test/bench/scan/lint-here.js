// Lints the folder that it is run in with eslint-plugin-no-secrets alone.
import { ESLint } from 'eslint';
import noSecrets from 'eslint-plugin-no-secrets';
import tseslint from 'typescript-eslint';

const files = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'];
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    files,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    plugins: { 'no-secrets': noSecrets },
    rules: { 'no-secrets/no-secrets': 'error' },
  },
  allowInlineConfig: false,
});
const results = await eslint.lintFiles(files);
console.log(`${results.length} files`);
