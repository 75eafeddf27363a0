import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, surveyed, type Draft } from '../draft.js';
import { DEFAULT_CHOICES } from '../plan/choices.js';
import { scan } from '../scan/index.js';
import { shortPath } from '../short-path.js';
import { OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';

const config = (json: object) => JSON.stringify(json);
const manifest = (name: string) => config({ name, private: true, type: 'module' });

/**
 * A workspace as large ones are: a config that extends one of a package, projects that refer to each
 * other, an alias by which one sees the source of another, a config with two parts.
 */
const WORKSPACE: Readonly<Record<string, string>> = {
  'node_modules/@acme/tsconfig/package.json': config({ name: '@acme/tsconfig', version: '1.0.0' }),
  'node_modules/@acme/tsconfig/base.json': config({
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
      strict: true,
    },
  }),
  'package.json': manifest('workspace'),
  'tsconfig.json': config({ files: [], references: [{ path: 'shared' }, { path: 'api' }] }),
  'shared/package.json': manifest('shared'),
  'shared/tsconfig.json': config({
    extends: '@acme/tsconfig/base.json',
    compilerOptions: { composite: true },
    include: ['src'],
  }),
  'shared/src/pinned.ts': `export interface Pinned {\n  pinned: '${PASSWORD}';\n}\n`,
  'api/package.json': manifest('api'),
  'api/tsconfig.json': config({
    extends: '@acme/tsconfig/base.json',
    compilerOptions: { composite: true, paths: { '@shared/*': ['../shared/src/*'] } },
    include: ['src'],
    references: [{ path: '../shared' }],
  }),
  'api/src/database.ts': [
    "import type { Pinned } from '@shared/pinned';",
    `export const pinnedPassword: Pinned['pinned'] = '${PASSWORD}';`,
    `export const password = '${OTHER_PASSWORD}';\n`,
  ].join('\n'),
  'mailer/package.json': manifest('mailer'),
  'mailer/tsconfig.json': config({ files: [], references: [{ path: './tsconfig.app.json' }] }),
  'mailer/tsconfig.app.json': config({
    extends: '@acme/tsconfig/base.json',
    compilerOptions: { composite: true },
    include: ['src'],
  }),
  'mailer/src/mail.ts': [
    `interface Mail { smtpPassword: '${OTHER_PASSWORD}' }`,
    `export const mail: Mail = { smtpPassword: '${OTHER_PASSWORD}' };\n`,
  ].join('\n'),
};

let root: string;
let drafted: Draft;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'secretlift-projects-')));
  for (const [name, text] of Object.entries(WORKSPACE)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  const files = await surveyed(await scan(['.'], root), DEFAULT_CHOICES);
  drafted = draft(files, DEFAULT_CHOICES, root, { inUse: new Set(), pending: [] });
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

it('rewrites what type-checks in its own project', () => {
  const rewritten = drafted.plan.secrets.flatMap(({ places }) =>
    places.map(({ file, binding }) => `${shortPath(file.path, root)} ${binding}`),
  );
  expect(rewritten).toEqual(['api/src/database.ts password']);
});

it('refuses what does not, by a type behind an alias or in a part of a config', () => {
  const refused = drafted.plan.refusals
    .filter(({ reason }) => reason === 'type-error')
    .map(({ file, finding }) => `${shortPath(file.path, root)} ${finding.binding ?? ''}`);
  expect(refused).toEqual([
    'api/src/database.ts pinnedPassword',
    'mailer/src/mail.ts mail.smtpPassword',
  ]);
});
