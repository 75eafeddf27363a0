import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scan } from '../../packages/codemod/dist/scan/index.js';
import { generateCredential } from '../support/generate.js';

const FILES = 120;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-threads-'));
  for (let at = 0; at < FILES; at += 1) {
    await mkdir(join(root, `${at % 7}`), { recursive: true });
    await writeFile(join(root, `${at % 7}`, `${at}.js`), textOf(at));
  }
});
afterAll(() => rm(root, { recursive: true }));

function textOf(at: number): string {
  const filler = `export const text${at} = 'nothing to see';\n`.repeat(at * 3);
  if (at % 5 === 1)
    return `${filler}const dbPassword = '${generateCredential('scan', `password:${at}`)}';\n`;
  if (at % 5 === 2) return `${filler}const password = (;\n`;
  if (at % 5 === 3) return `${filler}const a = getSecret('shop/${at}');\n`;
  return filler;
}

it('gives the same whatever the number of threads', async () => {
  const outcomes = [];
  for (const threads of [1, 2, 4]) outcomes.push(await outcomeWith(threads));
  const [one, two, four] = outcomes;
  expect(two).toBe(one);
  expect(four).toBe(one);
  expect(JSON.parse(one ?? '')).toMatchObject({
    read: FILES * 0.8,
    passedOver: { length: FILES / 5 },
  });
});

/** Everything, values and order included. Half of the files are looked at before a thread starts. */
async function outcomeWith(threads: number): Promise<string> {
  const found = await scan(['.'], root, { effort: { threads, alone: 300_000 } });
  const values = found.files.flatMap(({ findings }) => findings.map(({ value }) => value.reveal()));
  expect(values.length).toBeGreaterThan(FILES / 6);
  return JSON.stringify({ ...found, references: [...found.references], values });
}
