import type { Confidence } from '@secretlift/detector';
import type { ESLint, Linter } from 'eslint';
import { DATA_FILES, LOCK_FILES, TEST_FILES } from './files.js';

/** The flat configs of the plugin: each can be given to `defineConfig` as it is, or in `extends`. */
export interface Configs {
  /** What is surely or probably a credential, in each file that is linted. */
  readonly recommended: Linter.Config;
  /** Everything that is worth a look, in each file that is linted. */
  readonly strict: Linter.Config;
  /** After one of those: in tests, stories and fixtures, only what has the form of a real credential. */
  readonly tests: Linter.Config;
  /** What is surely or probably a credential, in JSON, YAML and TOML alone. */
  readonly data: Linter.Config;
}

/** Makes the configs of the plugin that has the rule. */
export function configsOf(secretlift: ESLint.Plugin): Configs {
  const config = (
    name: keyof Configs,
    minimumConfidence: Confidence,
    where: Pick<Linter.Config, 'files' | 'ignores'> = {},
  ): Linter.Config => ({
    name: `secretlift/${name}`,
    ...where,
    plugins: { secretlift },
    rules: { 'secretlift/no-hardcoded-credentials': ['error', { minimumConfidence }] },
  });
  return {
    recommended: config('recommended', 'medium'),
    strict: config('strict', 'low'),
    tests: config('tests', 'high', { files: [...TEST_FILES] }),
    data: config('data', 'medium', { files: [...DATA_FILES], ignores: [...LOCK_FILES] }),
  };
}
