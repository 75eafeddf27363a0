import { execa } from 'execa';
import { Linter, type ESLint } from 'eslint';
import noSecrets from 'eslint-plugin-no-secrets';
import secureCoding from 'eslint-plugin-secure-coding';
import sonarjs from 'eslint-plugin-sonarjs';
import secretlift from 'eslint-plugin-secretlift';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { SECRETLINT_RULES } from '../../packages/detector/src/rules/values/secretlint.js';
import type { Case } from './corpus/index.js';

/** Says for each case whether it reports anything in it. */
type Judge = (items: readonly Case[]) => Promise<boolean[]>;

/** Ours and its peers, each as its users run it. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  secretlift: rules('secretlift', secretlift, ['no-hardcoded-credentials']),
  'eslint-plugin-no-secrets': rules('no-secrets', noSecrets, ['no-secrets']),
  'eslint-plugin-sonarjs, 3 rules': rules('sonarjs', sonarjs, [
    'no-hardcoded-passwords',
    'no-hardcoded-secrets',
    'hardcoded-secret-signatures',
  ]),
  'eslint-plugin-secure-coding': rules('secure-coding', secureCoding, ['no-hardcoded-credentials']),
  'Biome noSecrets': biome,
  'secretlint 13, preset': (items) =>
    Promise.resolve(
      items.map(({ code }) =>
        SECRETLINT_RULES.some(
          ({ search }) => typeof search === 'function' && search(code).length > 0,
        ),
      ),
    ),
};

function rules(prefix: string, plugin: unknown, names: readonly string[]): Judge {
  const linter = new Linter();
  const config: Linter.Config = {
    files: ['**/*.tsx', '**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { [prefix]: plugin as ESLint.Plugin },
    rules: Object.fromEntries(names.map((name) => [`${prefix}/${name}`, 'error'])),
  };
  return (items) =>
    Promise.resolve(
      items.map((item) =>
        linter.verify(item.code, config, fileOf(item)).some(({ ruleId }) => ruleId),
      ),
    );
}

/** Casts in angle brackets are no JSX. */
function fileOf({ code }: Case): string {
  return /<\w+ [a-z]/i.test(code) ? 'case.tsx' : 'case.ts';
}

async function biome(items: readonly Case[]): Promise<boolean[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cases-'));
  try {
    await Promise.all(
      items.map((item, index) => writeFile(join(folder, `${index}-${fileOf(item)}`), item.code)),
    );
    const options = ['--only=security/noSecrets', '--reporter=json', '--max-diagnostics=none'];
    const { stdout } = await execa('biome', ['lint', ...options, folder], {
      preferLocal: true,
      reject: false,
    });
    return items.map((item, index) => stdout.includes(`/${index}-${fileOf(item)}`));
  } finally {
    await rm(folder, { recursive: true });
  }
}
