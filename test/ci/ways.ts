import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from './documented.js';
import type { Repository } from './repository.js';

/** A way of docs/ci.md. */
export interface Way {
  readonly name: string;
  /** The command that has to be on the machine, and how it gets there; npm installs what is missing here. */
  readonly needs?: readonly [command: string, from: string];
  /** Packages beside ESLint and the plugin. */
  readonly packages?: readonly string[];
  readonly files: readonly string[];
  /** Commands that a person types once. */
  readonly install?: readonly (readonly [string, ...string[]])[];
  readonly hold: (repository: Repository) => Promise<void>;
}

const [major = 0] = process.versions.node.split('.').map(Number);

/** Every way of docs/ci.md that takes a tool beside ESLint. */
export const WAYS: readonly Way[] = [
  {
    name: 'husky and lint-staged',
    packages: ['husky@9', `lint-staged@${major >= 22 ? 'latest' : '16'}`],
    files: ['.husky/pre-commit', 'lint-staged.config.js'],
    install: [['npx', '--no-install', 'husky']],
    hold: guardsCommits,
  },
  {
    name: 'lefthook',
    packages: ['lefthook@2'],
    files: ['lefthook.yml'],
    install: [['npx', '--no-install', 'lefthook', 'install']],
    hold: guardsCommits,
  },
  {
    name: 'pre-commit',
    needs: ['pre-commit', 'pip install pre-commit'],
    files: ['.pre-commit-config.yaml'],
    install: [['pre-commit', 'install']],
    hold: guardsCommits,
  },
  {
    name: 'the workflow, by actionlint',
    needs: ['actionlint', 'go install github.com/rhysd/actionlint/cmd/actionlint@latest'],
    files: ['.github/workflows/secretlift.yml'],
    hold: (repository) => ends(repository, 0, 'actionlint'),
  },
  {
    name: 'the workflow, by its JSON schema',
    needs: ['check-jsonschema', 'pip install check-jsonschema'],
    files: ['.github/workflows/secretlift.yml'],
    hold: (repository) =>
      fits(repository, 'vendor.github-workflows', '.github/workflows/secretlift.yml'),
  },
  {
    name: 'the GitLab file, by its JSON schema',
    needs: ['check-jsonschema', 'pip install check-jsonschema'],
    files: ['.gitlab-ci.yml'],
    hold: (repository) => fits(repository, 'vendor.gitlab-ci', '.gitlab-ci.yml'),
  },
  {
    name: 'the script of the GitLab job',
    packages: ['eslint-formatter-gitlab'],
    files: ['.gitlab-ci.yml'],
    hold: reportsCodeQuality,
  },
];

async function guardsCommits(repository: Repository): Promise<void> {
  await repository.write('src/with space.js', 'export const password = process.env.PASSWORD;\n');
  expectThat((await repository.commit()).exitCode === 0, 'a clean commit passes');
  await repository.write('src/with space.js', `export const password = 'hunter2horse';\n`);
  const { exitCode, said } = await repository.commit();
  expectThat(exitCode !== 0, 'a commit with a credential does not pass');
  expectThat(said.includes('secretlift/no-hardcoded-credentials'), 'the rule says why');
  expectThat(!said.includes('hunter2horse'), 'nothing says the value');
}

async function reportsCodeQuality(repository: Repository): Promise<void> {
  await repository.write('src/a.js', `export const password = 'hunter2horse';\n`);
  const [, argv = ''] = /- npx (eslint .*)$/mu.exec(await fileOf('ci', '.gitlab-ci.yml')) ?? [];
  const job = { GITLAB_CI: 'true', CI_JOB_NAME: 'secretlift', CI_PROJECT_DIR: repository.dir };
  const variables = Object.entries(job).map(([name, value]) => `${name}=${value}`);
  await ends(repository, 1, 'env', ...variables, 'npx', '--no-install', ...argv.split(' '));
  const report = await readFile(join(repository.dir, 'gl-codequality.json'), 'utf8');
  expectThat(report.includes('"src/a.js"'), 'the report names the file');
  expectThat(!report.includes('hunter2horse'), 'the report does not say the value');
}

function fits(repository: Repository, schema: string, path: string): Promise<void> {
  return ends(repository, 0, 'check-jsonschema', '--builtin-schema', schema, path);
}

/** Runs a command, and throws with what it said where it ends otherwise. */
export async function ends(
  repository: Repository,
  status: number,
  command: string,
  ...argv: string[]
) {
  const { exitCode, said } = await repository.run(command, ...argv);
  expectThat(exitCode === status, `${command} ends with ${status}: ${said}`);
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`it does not hold that ${what}`);
}
