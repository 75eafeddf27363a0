import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryWithEslint } from './repository.js';

const RULE = 'secretlift/no-hardcoded-credentials';
const eslint = ['--no-install', 'eslint'] as const;

it('ESLint’s own suppressions hold what stands, report what is added, and ask to be pruned', async () => {
  await using repository = await repositoryWithEslint();
  const lint = (...argv: readonly string[]) => repository.run('npx', ...eslint, ...argv, 'src');
  await repository.write('src/a.js', `export const password = 'hunter2horse';\n`);

  expect((await lint()).exitCode).toBe(1);
  expect((await lint('--suppress-rule', RULE)).exitCode).toBe(0);
  const suppressions = await readFile(join(repository.dir, 'eslint-suppressions.json'), 'utf8');
  expect(JSON.parse(suppressions)).toEqual({ 'src/a.js': { [RULE]: { count: 1 } } });
  expect(await lint()).toEqual({ exitCode: 0, said: '' });

  await repository.write('src/b.js', `export const password = 'swordfish9';\n`);
  const added = await lint();
  expect(added.exitCode).toBe(1);
  expect(added.said).toContain(RULE);
  expect(added.said).toMatch(/b\.js/);
  expect(added.said).not.toMatch(/a\.js|hunter2horse|swordfish9/);

  await repository.write('src/b.js', `export const password = process.env.PASSWORD;\n`);
  await repository.write('src/a.js', `export const password = process.env.PASSWORD;\n`);
  const mended = await lint();
  expect(mended.exitCode).toBe(2);
  expect(mended.said).toContain('--prune-suppressions');
  expect((await lint('--prune-suppressions')).exitCode).toBe(0);
});
