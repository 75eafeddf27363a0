import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, filesOf } from './documented.js';
import { repositoryWithEslint } from './repository.js';

it('the workflow pins every action to a commit, and asks for no more than it needs', async () => {
  const workflow = await fileOf('ci', '.github/workflows/secretlift.yml');
  const uses = workflow.match(/uses: .*/gu) ?? [];
  expect(uses).toHaveLength(3);
  for (const line of uses) expect(line).toMatch(/@[\da-f]{40} # v\d+\.\d+\.\d+$/u);
  expect(workflow).toContain('\npermissions: {}\n');
  expect(workflow.match(/: write$/gmu)).toEqual([': write']);
  expect(workflow).not.toContain('secrets.');
});

it('the workflow writes SARIF with the formatter where the package has it', async () => {
  await using repository = await repositoryWithEslint();
  await repository.write('src/a.js', `export const password = 'hunter2horse';\n`);
  const workflow = await fileOf('ci', '.github/workflows/secretlift.yml');
  const [, argv = ''] = /- run: npx eslint (.*)$/mu.exec(workflow) ?? [];
  const { exitCode } = await repository.run('npx', '--no-install', 'eslint', ...argv.split(' '));
  expect(exitCode).toBe(1);
  const log = await readFile(join(repository.dir, 'eslint.sarif'), 'utf8');
  expect(log).toContain('"uri": "src/a.js"');
  expect(log).not.toContain('hunter2horse');
});

it('git’s own hook lets a clean commit pass, and none with a credential', async () => {
  await using repository = await repositoryWithEslint();
  await repository.write('.githooks/pre-commit', await fileOf('ci', '.githooks/pre-commit'));
  await repository.run('git', 'config', 'core.hooksPath', '.githooks');
  await repository.write('notes.txt', 'no code\n');
  expect((await repository.commit()).exitCode).toBe(0);
  await repository.write('src/with space.js', `export const password = process.env.PASSWORD;\n`);
  expect((await repository.commit()).exitCode).toBe(0);
  await repository.write('src/with space.js', `export const password = 'hunter2horse';\n`);
  const { exitCode, said } = await repository.commit();
  expect(exitCode).not.toBe(0);
  expect(said).toContain('secretlift/no-hardcoded-credentials');
  expect(said).not.toContain('hunter2horse');
});

it('the page shows a file for each way', async () => {
  expect([...(await filesOf('ci')).keys()]).toEqual([
    'eslint.config.js',
    '.github/workflows/secretlift.yml',
    '.gitlab-ci.yml',
    '.pre-commit-config.yaml',
    '.husky/pre-commit',
    'lint-staged.config.js',
    'lefthook.yml',
    '.githooks/pre-commit',
  ]);
});
