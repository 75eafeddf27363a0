import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { EXAMPLES } from './examples.js';
import secretlift from 'eslint-plugin-secretlift';
import { pageOf } from './page.js';

const rule = secretlift.rules['no-hardcoded-credentials'];
const PAGE = new URL(
  '../../packages/eslint-plugin/docs/rules/no-hardcoded-credentials.md',
  import.meta.url,
);

function findingsIn(code: string): number {
  const plugins = { secretlift };
  return new Linter().verify(code, {
    plugins,
    rules: { 'secretlift/no-hardcoded-credentials': 'error' },
  }).length;
}

test.each(EXAMPLES.incorrect)('reports %s', (code) => {
  expect(findingsIn(code)).toBe(1);
});

test.each(EXAMPLES.correct)('leaves alone %s', (code) => {
  expect(findingsIn(code)).toBe(0);
});

test('the page is what the rule says: `npm run docs:rules` writes it', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const config = await resolveConfig(PAGE.pathname);
  const written = pageOf(page, rule.meta ?? {}, EXAMPLES);
  expect(await format(written, { ...config, parser: 'markdown' })).toBe(page);
});

test('a page without its marks is an error', () => {
  expect(() => pageOf('# Rule', {}, EXAMPLES)).toThrow('The page lacks <!-- description -->');
});
