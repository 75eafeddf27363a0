import { expect, it } from 'vitest';
import { pageAt } from './pages.js';

// The README quotes figures that a benchmark writes; they are those of the table.

const TABLE = /<!-- bench:lint -->(.*?)<!-- \/bench:lint -->/su.exec(
  pageAt('docs/performance.md').text,
)?.[1];

/** The share of ESLint's time in each repository, from the least to the most: `11 to 18%`. */
function quoted(tool: string): string {
  const row = TABLE?.split('\n').find((line) => line.includes(tool)) ?? '';
  const shares = Array.from(row.matchAll(/(\d+(?:\.\d+)?)%/gu), ([, share]) => Number(share));
  return `${Math.round(Math.min(...shares))} to ${Math.round(Math.max(...shares))}%`;
}

it.each([
  ['**secretlift**', (share: string) => `${share} of ESLint's own time`],
  ['eslint-plugin-no-secrets', (share: string) => `no-secrets ${share}`],
  ['eslint-plugin-sonarjs', (share: string) => `sonarjs ${share}`],
])('the README says of %s what was measured', (tool, sentence) => {
  expect(pageAt('README.md').text).toContain(sentence(quoted(tool)));
});
