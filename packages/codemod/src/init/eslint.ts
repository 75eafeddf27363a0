import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prettierFor } from '../layout/prettier.js';
import { syntaxErrors } from '../syntax.js';
import { withPlugin } from './eslint-config.js';
import type { Setup, Step } from './step.js';

const PLUGIN = 'eslint-plugin-secretlift';
const CONFIG_FILES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((end) => `eslint.config.${end}`);

/** What a person adds where we cannot. */
const BY_HAND = `Add "import secretlift from '${PLUGIN}'" and "secretlift.configs.recommended" to it.`;

/** Adds the rule to the flat config of ESLint that the folder has. */
export async function eslintStep({ root }: Setup): Promise<Step> {
  const path = CONFIG_FILES.map((name) => join(root, name)).find((one) => existsSync(one));
  if (path === undefined) return withoutConfig(root);
  const before = await readFile(path, 'utf8');
  if (before.includes(PLUGIN)) return undefined;
  const added = withPlugin(path, before);
  if (added === undefined || syntaxErrors(path, added) > syntaxErrors(path, before)) {
    return {
      kind: 'obstacle',
      what: `${path} exports no list that can be added to.`,
      next: BY_HAND,
    };
  }
  const after = await laidOut(path, before, added, root);
  return { kind: 'file', path, before, after, why: 'the rule, as recommended' };
}

async function withoutConfig(root: string): Promise<Step> {
  const old = (await readdir(root)).find((name) => /^\.eslintrc(?:\.|$)/.test(name));
  if (old !== undefined) {
    const next = `Run "npx @eslint/migrate-config ${old}", then this again.`;
    return { kind: 'obstacle', what: `ESLint 9 does not read ${join(root, old)}.`, next };
  }
  const next = 'Run "npm init @eslint/config@latest", then this again.';
  return { kind: 'obstacle', what: `${root} has no config of ESLint.`, next };
}

/** As the project's prettier has it, where the file was so before. */
async function laidOut(path: string, before: string, after: string, root: string): Promise<string> {
  const format = await prettierFor(path, root);
  if (format === undefined || (await format(before)) !== before) return after;
  return format(after);
}
