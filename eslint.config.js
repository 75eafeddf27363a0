import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import secretlift from 'eslint-plugin-secretlift';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist/', 'fixtures/', 'coverage/']),
  tseslint.configs.strictTypeChecked,
  regexp.configs['flat/recommended'],
  secretlift.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.ts', 'packages/*/bin/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // ts-morph narrows its wrapped nodes by predicates, which this rule takes for other classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      // Node types are compared by their ESTree names: an enum would be a run-time dependency.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'secretlift/no-hardcoded-credentials': ['error', { testFiles: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Rule rows and sample programs hold what looks like a credential, and is none.
    files: ['packages/detector/src/rules/**', 'packages/*/src/testing/**'],
    rules: { 'secretlift/no-hardcoded-credentials': 'off' },
  },
);
