import { expect, it } from 'vitest';
import { pageAt } from './pages.js';

// The README quotes figures of other pages; they are those that stand there.

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

const DETECTION = pageAt('docs/detection.md').text;

/** Share of the corpus that is found, in percent. */
function recallOf(tool: string): string {
  const row = DETECTION.split('\n').find((line) => line.startsWith(`| ${tool}`));
  return row?.split('|')[3]?.trim() ?? '?';
}

it('the README says of the corpus what was measured', () => {
  const [, credentials = '?'] = /([\d,]+) credentials/u.exec(DETECTION) ?? [];
  expect(pageAt('README.md').text).toContain(
    `it finds ${recallOf('secretlift')}% of ${credentials} credentials, no-secrets ${recallOf('eslint-plugin-no-secrets')}%, the preset of secretlint (formats alone) ${recallOf('secretlint 13')}%`,
  );
});

it('the README says of the repositories read last what was measured', () => {
  const row = DETECTION.split('\n').findLast((line) => line.startsWith('| **all**')) ?? '';
  const [, , , found, wrong, missed, share = '?'] = row.split('|').map((cell) => cell.trim());
  const places = Number(found) + Number(wrong) + Number(missed);
  expect(pageAt('README.md').text).toContain(`new to it: ${share} (${places} places`);
});
