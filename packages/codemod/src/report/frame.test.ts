import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { drafted, PASSWORD as P } from '../testing/migrated.js';
import { codeFrame, cut } from './frame.js';

const M = '••••••••';

function frameOf(text: string, columns = 60): string[] {
  const { plan } = drafted({ files: { 'app.ts': text } });
  const [place] = plan.secrets[0]?.places ?? [];
  if (place === undefined) throw new Error('nothing is planned');
  const { file, site } = place;
  const lines = codeFrame(
    file,
    site,
    file.sites.map(({ value }) => value),
    columns,
  );
  return lines.map((line) => `${line.kind === 'code' ? line.number : ''}| ${line.text}`);
}

const KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'pem', type: 'pkcs8' })
  .toString()
  .trim();

it.each([
  {
    says: 'two lines before and behind',
    text: `a();\nb();\nc();\nconst dbPassword = '${P}'; // ${P}\nd();\ne();\nf();\n`,
    frame: [
      '2| b();',
      '3| c();',
      `4| const dbPassword = '${M}'; // ${M}`,
      `| ${' '.repeat(20)}^^^^^^^^`,
      '5| d();',
      '6| e();',
    ],
  },
  {
    says: 'a value of several lines as one, and numbers of the file behind it',
    text: `const privateKey = \`${KEY}\`;\nd();\n`,
    frame: [`1| const privateKey = \`${M}\`;`, `| ${' '.repeat(20)}^^^^^^^^`, '4| d();', '5| '],
  },
  {
    says: 'without escape sequences, and tabs as two spaces',
    text: `\tconst dbPassword = '${P}'; // \u001b[2J\r\n`,
    frame: [`1|   const dbPassword = '${M}'; // ␛[2J`, `| ${' '.repeat(22)}^^^^^^^^`, '2| '],
  },
])('shows $says', ({ text, frame }) => {
  expect(frameOf(text)).toEqual(frame);
});

it('moves along a line that is too long, and never shows part of a value', () => {
  const frame = frameOf(
    `/* ${'x'.repeat(100)} */ const dbPassword = '${P}'; f(${'y'.repeat(99)});\n`,
    40,
  );
  expect(frame[0]).toMatch(/^1\| ….*const dbPassword = '••••••••…?$/);
  for (const line of frame) expect(line.length).toBeLessThanOrEqual(43);
});

it.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['longer than that', 10, 'longer th…'],
  ['漢字漢字漢字', 7, '漢字漢…'],
])('cuts %j at %d columns', (text, columns, expected) => {
  expect(cut(text, 0, columns)).toBe(expected);
});
