import { defineConfig, globalIgnores } from 'eslint/config';
import secretlift from 'eslint-plugin-secretlift';
import tseslint from 'typescript-eslint';

/** What someone who wants our rule and nothing else writes down. */
export default defineConfig(globalIgnores(['dist/']), secretlift.configs.recommended, {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
});
