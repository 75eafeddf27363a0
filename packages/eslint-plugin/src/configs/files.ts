/** Tests, stories and fixtures, by their folders and by their endings. */
export const TEST_FILES: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,__specs__,e2e,cypress,playwright,testing,testdata}/**',
  '**/{fixture,fixtures,__fixtures__,mock,mocks,__mocks__,stories,.storybook}/**',
  '**/*.{test,spec,e2e,cy,stories,story,mock,fixture}.*',
];

/** What the plugin reads that is no code, where a language or a parser of ESLint is set for it. */
export const DATA_FILES: readonly string[] = ['**/*.{json,jsonc,json5,yaml,yml,toml}'];

/** Written by tools, long, and full of digests. */
export const LOCK_FILES: readonly string[] = [
  '**/{package-lock,npm-shrinkwrap}.json',
  '**/pnpm-lock.yaml',
];
