import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBaseline } from '@secretlift/detector/baseline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BASELINE } from '../documents/baseline.js';
import { baseline } from './index.js';
import { baselineExitCode, baselineJsonReport, baselineReport } from './report.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'baseline-'));
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src/a.js'), `\nconst password = 'hunter2horse'\n`);
});
afterEach(() => rm(root, { recursive: true }));

function run() {
  const file = join(root, '.secrets.baseline');
  return baseline({ paths: ['.'], root, file, now: new Date('2026-01-31T12:00:00Z') });
}

async function written() {
  return parseBaseline(await readFile(join(root, '.secrets.baseline'), 'utf8'));
}

it('writes what is found', async () => {
  const counts = { file: '.secrets.baseline', findings: 1, added: 1, entries: 1, passedOver: [] };
  expect(await run()).toEqual(counts);
  const { results, generated_at } = await written();
  expect(generated_at).toBe('2026-01-31T12:00:00Z');
  expect(results['src/a.js']).toMatchObject([{ type: 'Secret Keyword', line_number: 2 }]);
});

it('does not touch the file where nothing is new, wherever it stands by now', async () => {
  await run();
  const { mtimeMs } = await stat(join(root, '.secrets.baseline'));
  await writeFile(join(root, 'src/a.js'), `\n\n\nconst password = 'hunter2horse'\n`);
  expect(await run()).toMatchObject({ findings: 1, added: 0, entries: 1 });
  expect((await stat(join(root, '.secrets.baseline'))).mtimeMs).toBe(mtimeMs);
});

it('keeps what an audit said', async () => {
  await run();
  const text = await readFile(join(root, '.secrets.baseline'), 'utf8');
  const audited = text.replace('"is_verified": false,', '"is_verified": false, "is_secret": true,');
  await writeFile(join(root, '.secrets.baseline'), audited);
  await writeFile(join(root, 'b.js'), `const password = 'swordfish9'\n`);
  expect(await run()).toMatchObject({ added: 1, entries: 2 });
  const { results } = await written();
  expect(Object.keys(results)).toEqual(['b.js', 'src/a.js']);
  expect(results['src/a.js']?.[0]?.is_secret).toBe(true);
});

it('reports in numbers', async () => {
  await writeFile(join(root, 'broken.js'), `const password = 'hunter2horse'; const =`);
  const baselined = await run();
  expect(baselineExitCode(baselined)).toBe(1);
  const text = baselineReport(baselined, root);
  expect(text).toContain('1 entry added to .secrets.baseline');
  expect(text).toContain('broken.js does not parse (line 1)');
  const printed = JSON.parse(baselineJsonReport(baselined, root)) as unknown;
  expect(BASELINE.parse(printed)).toEqual(printed);
  expect(printed).toMatchObject({
    version: 1,
    exitCode: 1,
    added: 1,
    passedOver: [{ file: 'broken.js', reason: 'syntax-error' }],
  });
});

it.each([
  ['hunter2', 'is not JSON'],
  ['{"version":"0.14.3"}', 'is of version 0.14.3'],
])('does not overwrite a file that is no baseline: %s', async (content, message) => {
  await writeFile(join(root, '.secrets.baseline'), content);
  await expect(run()).rejects.toThrow(message);
  expect(await readFile(join(root, '.secrets.baseline'), 'utf8')).toBe(content);
});
