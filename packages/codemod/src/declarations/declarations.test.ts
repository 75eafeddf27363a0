import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, it, onTestFinished, test } from 'vitest';
import type { Manifest } from '../manifest/schema.js';
import { drafted, PASSWORD } from '../testing/migrated.js';
import type { RewrittenFile } from '../types.js';
import { narrowDeclarations, plannedDeclarations, writeDeclarations } from './index.js';

const TYPED = 'export const a = 1;\n';
const READS = (id: string) =>
  `import { getSecretSync } from '@secretlift/runtime';\nexport const a = getSecretSync(${id}, 'key');\n`;
const DYNAMIC = READS('config.id');

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'secretlift-declarations-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

function rewritten(path: string): RewrittenFile {
  const [only] = drafted({ files: { 'a.ts': `const password = '${PASSWORD}';\n` } }).rewritten;
  if (only === undefined) throw new Error('nothing was rewritten');
  return { ...only, file: { ...only.file, path } };
}

async function plannedIn(files: Readonly<Record<string, string>>, changed: string) {
  const root = await folderOf(files);
  const places = await plannedDeclarations([rewritten(join(root, changed))], root);
  return places.map((path) => relative(root, path));
}

const json = (config: object) => JSON.stringify(config);
const BASE = json({ include: ['server'], exclude: ['server/generated'] });

test.each<[what: string, files: Record<string, string>, changed: string, places: string[]]>([
  [
    'everything is taken in',
    { 'tsconfig.json': '{}', 'src/a.ts': TYPED, 'b.ts': TYPED },
    'src/a.ts',
    ['secretlift.d.ts'],
  ],
  [
    'a folder is',
    { 'tsconfig.json': json({ include: ['src'] }), 'src/a.ts': TYPED },
    'src/a.ts',
    ['src/secretlift.d.ts'],
  ],
  [
    'one file outside is, too',
    {
      'tsconfig.json': json({ include: ['vite.config.ts', 'src/**/*.ts'] }),
      'vite.config.ts': TYPED,
      'src/deep/a.ts': TYPED,
    },
    'src/deep/a.ts',
    ['src/deep/secretlift.d.ts'],
  ],
  [
    'by what the config extends',
    { 'base.json': BASE, 'tsconfig.json': json({ extends: './base.json' }), 'server/a.ts': TYPED },
    'server/a.ts',
    ['server/secretlift.d.ts'],
  ],
  [
    'by a project that it refers to',
    {
      'tsconfig.json': json({ files: [], references: [{ path: 'api' }] }),
      'api/tsconfig.json': json({ compilerOptions: { composite: true } }),
      'api/a.ts': TYPED,
    },
    'api/a.ts',
    ['api/secretlift.d.ts'],
  ],
  [
    'where it stands already',
    { 'tsconfig.json': '{}', 'types/secretlift.d.ts': '', 'a.ts': TYPED },
    'a.ts',
    ['types/secretlift.d.ts'],
  ],
  [
    'files are named one by one',
    { 'tsconfig.json': json({ files: ['a.ts'] }), 'a.ts': TYPED },
    'a.ts',
    [],
  ],
  ['without a config', { 'a.ts': TYPED }, 'a.ts', []],
  [
    'in JavaScript',
    { 'tsconfig.json': json({ compilerOptions: { allowJs: true } }), 'a.js': TYPED },
    'a.js',
    [],
  ],
  [
    'the code reads other ids',
    { 'tsconfig.json': '{}', 'a.ts': TYPED, 'b.ts': READS("'x'") },
    'a.ts',
    ['secretlift.d.ts'],
  ],
  [
    'by ids that are not plain to see',
    { 'tsconfig.json': '{}', 'a.ts': TYPED, 'b.ts': DYNAMIC },
    'a.ts',
    [],
  ],
])('declarations have a place: %s', async (_, files, changed, places) => {
  expect(await plannedIn(files, changed)).toEqual(places);
});

function manifestOf(secrets: Readonly<Record<string, string[]>>): Manifest {
  const entries = Object.entries(secrets).map(([name, keys]) => ({
    name,
    arn: '',
    versionId: '',
    keys,
  }));
  return {
    version: 1,
    secrets: entries,
    files: [],
    packages: [],
    declarations: ['secretlift.d.ts'],
  };
}

const idsIn = (text: string) => Array.from(text.matchAll(/^ {4}.*$/gm), ([line]) => line.trim());

it('declares what was migrated, and at first what the code reads by itself; an undo takes back its own', async () => {
  const root = await folderOf({
    'b.ts': READS("'legacy/db'"),
    'e.vue': `<template>it's</template>\n<script setup>\n${READS("'vue/db'")}</script>`,
    'c.ts': READS('process.env.DB ?? "x"'),
  });
  const path = join(root, 'secretlift.d.ts');
  const first = manifestOf({ 'shop/db': ['username', 'password'] });
  expect(await writeDeclarations(first, root)).toEqual([path]);
  expect(idsIn(await readFile(path, 'utf8'))).toEqual([
    "'legacy/db': 'key';",
    "'shop/db': 'password' | 'username';",
    "'vue/db': 'key';",
  ]);

  await writeFile(join(root, 'd.ts'), READS("'a/typo'"));
  const second = manifestOf({ 'shop/db': ['username', 'password'], 'shop/token': [] });
  await writeDeclarations(second, root);
  expect(idsIn(await readFile(path, 'utf8'))).toEqual([
    "'legacy/db': 'key';",
    "'shop/db': 'password' | 'username';",
    "'shop/token': never;",
    "'vue/db': 'key';",
  ]);

  expect(await narrowDeclarations(second, manifestOf({ 'shop/token': [] }), root)).toEqual([]);
  expect(idsIn(await readFile(path, 'utf8'))).toEqual([
    "'legacy/db': 'key';",
    "'shop/token': never;",
    "'vue/db': 'key';",
  ]);
  const last = manifestOf({ 'shop/token': [] });
  expect(await narrowDeclarations(last, manifestOf({}), root)).toEqual([path]);
  expect(existsSync(path)).toBe(false);
  expect(await narrowDeclarations(last, manifestOf({}), root)).toEqual([]);
});
