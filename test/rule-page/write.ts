import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { EXAMPLES } from './examples.js';
import secretlift from 'eslint-plugin-secretlift';
import { pageOf } from './page.js';

const rule = secretlift.rules['no-hardcoded-credentials'];
const PAGE = new URL(
  '../../packages/eslint-plugin/docs/rules/no-hardcoded-credentials.md',
  import.meta.url,
);

const page = pageOf(readFileSync(PAGE, 'utf8'), rule.meta ?? {}, EXAMPLES);
const config = await resolveConfig(PAGE.pathname);
writeFileSync(PAGE, await format(page, { ...config, parser: 'markdown' }));
