import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateSecretsHere } from '../support/commands.js';
import { expectDocument } from '../support/documents.js';
import { loadFixture, type Fixture } from '../support/fixture.js';
import { findLeaks } from '../support/leaks.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';

const require = createRequire(import.meta.url);

let application: Fixture;
let home: string;

beforeAll(async () => {
  application = await loadFixture('node-esm', 'report');
  home = await mkdtemp(join(tmpdir(), 'secretlift-report-'));
});

afterAll(async () => {
  await application[Symbol.asyncDispose]();
  await rm(home, { recursive: true, force: true });
});

function dryRun(...args: readonly string[]) {
  return migrateSecretsHere(application.dir, {}, '--dry-run', ...args);
}

it('a plan: JSON by its schema, SARIF by its own, and none of them shows a value', async () => {
  const page = join(home, 'plan.html');
  const { stdout, stderr } = await dryRun('--json', '--report', page);
  await expectDocument('migration', stdout);
  const sarif = (await dryRun('--format', 'sarif')).stdout;
  const ajv = new Ajv({ schemaId: 'auto', meta: false }).addMetaSchema(
    require('ajv/lib/refs/json-schema-draft-04.json') as object,
  );
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
  expect(ajv.validate(schema, JSON.parse(sarif)), ajv.errorsText()).toBe(true);
  const github = (await dryRun('--format', 'github')).stdout;
  expect(github).toMatch(/^::error file=/);
  const junit = (await dryRun('--format', 'junit')).stdout;
  expect(junit).toContain('<failure ');
  const html = await readFile(page, 'utf8');
  expect(html).toContain('To rotate');
  const all = [stdout, stderr, sarif, github, junit, html].join('\n');
  expect(findLeaks('a report', all, application.values)).toEqual([]);
});

it('what was carried out: the same documents, joined with another repository', async () => {
  await using endpoint = await startLocalEndpoint();
  const [before, after, page] = ['before.json', 'after.json', 'all.html'].map((name) =>
    join(home, name),
  );
  const planned = await dryRun('--json', '--report', 'done.html');
  const other = { ...(JSON.parse(planned.stdout) as object), repository: { name: 'another' } };
  await writeFile(String(before), JSON.stringify(other));
  const done = await migrateSecretsHere(
    application.dir,
    endpoint.env,
    '--yes',
    '--json',
    '--report',
    'done.html',
  );
  await expectDocument('migration', done.stdout);
  expect(done.stdout).toContain('"fate": "lifted"');
  await writeFile(String(after), done.stdout);
  const merged = await migrateSecretsHere(
    home,
    {},
    'report',
    '--merge',
    String(before),
    String(after),
  );
  await expectDocument('merged', merged.stdout);
  expect(JSON.parse(merged.stdout)).toMatchObject({ totals: { repositories: 2 } });
  await migrateSecretsHere(
    home,
    {},
    'report',
    '--merge',
    String(before),
    String(after),
    '--report',
    String(page),
  );
  const pages = await Promise.all(
    [String(page), join(application.dir, 'done.html')].map((path) => readFile(path, 'utf8')),
  );
  expect(pages.join('')).toContain('another');
  expect(findLeaks('a report', pages.join('') + done.stdout, application.values)).toEqual([]);
});

it('what is no report is named', async () => {
  const path = join(home, 'none.json');
  await writeFile(path, '{}');
  const { exitCode, stderr } = await migrateSecretsHere(home, {}, 'report', '--merge', path);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${path} is no report`);
});
