import type { ESLint } from 'eslint';
import noSecrets from 'eslint-plugin-no-secrets';
import secretlift from 'eslint-plugin-secretlift';
import secureCoding from 'eslint-plugin-secure-coding';
import sonarjs from 'eslint-plugin-sonarjs';

/** A plugin and those of its rules that look for credentials. */
export interface Rival {
  readonly name: string;
  /** Of its rules; its package is named by it. */
  readonly prefix: string;
  readonly plugin: ESLint.Plugin;
  readonly rules: readonly string[];
  /** What each rule is configured with. */
  readonly options?: object;
  /** How many times as much as ours it has to cost at least. */
  readonly times?: number;
}

/** Ours first, then those that it is measured against. */
export const RIVALS: readonly [ours: Rival, ...others: Rival[]] = [
  {
    name: 'secretlift',
    prefix: 'secretlift',
    plugin: secretlift,
    rules: ['no-hardcoded-credentials'],
  },
  {
    name: 'eslint-plugin-no-secrets',
    prefix: 'no-secrets',
    plugin: noSecrets,
    rules: ['no-secrets'],
    times: 15,
  },
  {
    name: 'eslint-plugin-sonarjs, 3 rules',
    prefix: 'sonarjs',
    plugin: sonarjs,
    rules: ['no-hardcoded-passwords', 'no-hardcoded-secrets', 'hardcoded-secret-signatures'],
    times: 3,
  },
  {
    name: 'eslint-plugin-secure-coding',
    prefix: 'secure-coding',
    plugin: secureCoding as unknown as ESLint.Plugin,
    rules: ['no-hardcoded-credentials'],
    times: 1,
  },
];

/** Ours, as a project configures it that has credentials of its own: alone in a run, since it is ours twice. */
export const CONFIGURED: Rival = {
  ...RIVALS[0],
  name: 'with a pattern and names of its own',
  options: {
    patterns: [{ name: 'Acme token', pattern: 'acme_[a-z0-9]{20}' }],
    names: ['acme key', 'wifi code'],
  },
};
