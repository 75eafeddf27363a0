import type { ESLint } from 'eslint';
import { configsOf, type Configs } from './configs/configs.js';
import { name, version } from './package-meta.js';
import { noHardcodedCredentials } from './rules/no-hardcoded-credentials.js';

/** The plugin and its flat configs. */
export interface SecretliftPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: { readonly 'no-hardcoded-credentials': typeof noHardcodedCredentials };
  /** Picked, for an interface has no index signature, which ESLint's type asks for. */
  readonly configs: Pick<Configs, keyof Configs>;
}

const base = {
  meta: { name, version, namespace: 'secretlift' },
  rules: { 'no-hardcoded-credentials': noHardcodedCredentials },
} as const;

/** The plugin: `import secretlift from 'eslint-plugin-secretlift'`. */
const plugin: SecretliftPlugin = Object.assign(base, { configs: configsOf(base) });

export default plugin;
/** What `require()` gives, so that a CommonJS configuration needs no `.default`. */
export { plugin as 'module.exports' };
