import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { splice } from '../splice.js';
import { drafted, PASSWORD } from '../testing/migrated.js';
import type { RewrittenFile } from '../types.js';
import { layOut } from './index.js';

const MODULES = resolve(import.meta.dirname, '../../../../node_modules');

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'secretlift-layout-'));
  await mkdir(join(dir, 'node_modules'));
  await writeFile(join(dir, '.prettierrc'), '{ "singleQuote": true, "printWidth": 80 }\n');
});
afterEach(() => rm(dir, { recursive: true }));

const TEXT = `const a = require('a');

module.exports = a.connect({ host: 'h', password: '${PASSWORD}' });
`;

const SPLICED = `const a = require('a');
const { getSecretSync } = require('@secretlift/runtime');

module.exports = a.connect({ host: 'h', password: getSecretSync('shop/a-password') });
`;

const LAID_OUT = `const a = require('a');
const { getSecretSync } = require('@secretlift/runtime');

module.exports = a.connect({
  host: 'h',
  password: getSecretSync('shop/a-password'),
});
`;

it("lays rewritten lines out as the project's own prettier would", async () => {
  await installPrettier();
  expect(await laidOut(TEXT)).toBe(LAID_OUT);
});

it('leaves lines as they are where prettier had not been run', async () => {
  await installPrettier();
  expect(await laidOut(TEXT.replace('{ host', '{host'))).toBe(SPLICED.replace('{ host', '{host'));
});

it('leaves files alone that prettier is told to ignore', async () => {
  await installPrettier();
  await writeFile(join(dir, '.prettierignore'), 'app.js\n');
  expect(await laidOut(TEXT)).toBe(SPLICED);
});

it('leaves the layout alone where the project has no prettier', async () => {
  expect(await laidOut(TEXT)).toBe(SPLICED);
});

async function installPrettier(): Promise<void> {
  await symlink(join(MODULES, 'prettier'), join(dir, 'node_modules/prettier'), 'dir');
}

async function laidOut(text: string): Promise<string> {
  const { rewritten } = drafted({ files: { 'app.js': text } });
  const [only] = await layOut(rewritten.map(inFolder), dir);
  return only === undefined ? text : splice(only.file.text, only.edits);
}

function inFolder(one: RewrittenFile): RewrittenFile {
  return { ...one, file: { ...one.file, path: join(dir, 'app.js') } };
}
