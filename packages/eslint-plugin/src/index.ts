import type { ESLint, Linter } from 'eslint';
import { name, version } from './package-meta.js';
import { noHardcodedCredentials } from './rules/no-hardcoded-credentials.js';

/** The plugin and its flat configs. */
export interface SecretliftPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: { readonly 'no-hardcoded-credentials': typeof noHardcodedCredentials };
  readonly configs: {
    /** What is surely or probably a credential. */
    readonly recommended: Linter.Config;
    /** Everything that is worth a look. */
    readonly strict: Linter.Config;
  };
}

const base = {
  meta: { name, version, namespace: 'secretlift' },
  rules: { 'no-hardcoded-credentials': noHardcodedCredentials },
} as const;

/** The plugin: `import secretlift from 'eslint-plugin-secretlift'`. */
const plugin: SecretliftPlugin = Object.assign(base, {
  configs: {
    recommended: config('recommended', 'medium'),
    strict: config('strict', 'low'),
  },
});

function config(preset: string, minimumConfidence: 'medium' | 'low'): Linter.Config {
  return {
    name: `secretlift/${preset}`,
    plugins: { secretlift: base },
    rules: { 'secretlift/no-hardcoded-credentials': ['error', { minimumConfidence }] },
  };
}

export default plugin;
/** What `require()` gives, so that a CommonJS configuration needs no `.default`. */
export { plugin as 'module.exports' };
