import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../support/fixture.js';

const BIN = join(REPOSITORY, 'packages/codemod/dist/bin.js');

/** What takes long to load, by a part of its path. */
const HEAVY = {
  'ts-morph': '/node_modules/ts-morph/',
  TypeScript: '/node_modules/typescript/',
  SDK: '/node_modules/@aws-sdk/',
  detector: '/detector/dist/detect.js',
};

const LOADED: readonly (readonly [args: readonly string[], text: string, loaded: string[]])[] = [
  [['--help'], '', []],
  [['--dry-run'], 'export const colour = 1;\n', ['detector']],
  [['--dry-run'], `export const greeting = password('s3cretw0rd71');\n`, ['detector']],
  [['--dry-run'], `export const dbPassword = 's3cretw0rd71';\n`, ['ts-morph', 'detector']],
];

it.each(LOADED)('%j loads no more than it needs for %j', async (args, text, expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'secretlift-cold-'));
  const notes = await mkdtemp(join(tmpdir(), 'secretlift-notes-'));
  await writeFile(join(folder, 'a.js'), text);
  const environment = { NODE_V8_COVERAGE: notes };
  await execa('node', [BIN, ...args], { cwd: folder, env: environment, reject: false });
  const loaded = await modulesIn(notes);
  await Promise.all([folder, notes].map((path) => rm(path, { recursive: true })));
  const heavy = Object.entries(HEAVY).filter(([, part]) => loaded.includes(part));
  expect(heavy.map(([name]) => name)).toEqual(expected);
});

/** The coverage that Node.js notes names every module that was loaded. */
async function modulesIn(notes: string): Promise<string> {
  const names = await readdir(notes);
  const texts = await Promise.all(names.map((name) => readFile(join(notes, name), 'utf8')));
  return texts.join('\n');
}
