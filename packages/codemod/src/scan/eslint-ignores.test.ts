import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shortPath } from '../short-path.js';
import { PASSWORD } from '../testing/migrated.js';
import { scan } from './index.js';

const ESLINT = dirname(createRequire(import.meta.url).resolve('eslint/package.json'));

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'secretlift-eslint-ignores-')));
  mkdirSync(join(root, 'generated'));
  for (const name of ['app.js', 'generated/client.js'])
    writeFileSync(join(root, name), `const dbPassword = '${PASSWORD}';\n`);
  writeFileSync(join(root, 'eslint.config.mjs'), "export default [{ ignores: ['generated/'] }];\n");
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function installEslint(): void {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ESLINT, join(root, 'node_modules/eslint'), 'junction');
}

async function found(eslintIgnores: boolean): Promise<string[]> {
  const { files } = await scan(['.'], root, { eslintIgnores });
  return files.map(({ path }) => shortPath(path, root));
}

it('leaves out what the ESLint of the project ignores, where that is asked for', async () => {
  installEslint();
  expect(await found(true)).toEqual(['app.js']);
  expect(await found(false)).toEqual(['app.js', 'generated/client.js']);
});

it('says where there is no ESLint to be asked', async () => {
  await expect(found(true)).rejects.toThrow('it is not installed');
});

it('says where its configuration does not load, and nothing of what stands in it', async () => {
  installEslint();
  writeFileSync(join(root, 'eslint.config.mjs'), `throw new Error('${PASSWORD}');\n`);
  const refused = found(true);
  await expect(refused).rejects.toThrow('does not load');
  await expect(refused).rejects.not.toThrow(PASSWORD);
});
