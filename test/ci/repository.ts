import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { withoutAws } from '../support/environment.js';
import { REPOSITORY } from '../support/fixture.js';
import { fileOf } from './documented.js';

/** A git repository of someone who lints with our plugin, as the documentation says. */
export interface Repository extends AsyncDisposable {
  readonly dir: string;
  write(path: string, content: string): Promise<void>;
  /** Runs a command; a status other than 0 is an answer, not an error. */
  run(command: string, ...argv: readonly string[]): Promise<Ended>;
  /** Stages everything and commits it, through whatever hooks there are. */
  commit(): Promise<Ended>;
}

/** How a command ended. */
export interface Ended {
  readonly exitCode: number | undefined;
  /** What it said, on both streams. */
  readonly said: string;
}

/** Makes a repository with the documented `eslint.config.js` and nothing installed. */
export async function emptyRepository(): Promise<Repository> {
  const dir = await mkdtemp(join(tmpdir(), 'secretlift-ci-'));
  const repository = repositoryIn(dir);
  await repository.run('git', 'init', '--quiet');
  await repository.write('.gitignore', 'node_modules\n');
  await repository.write('package.json', '{ "name": "app", "private": true, "type": "module" }\n');
  await repository.write('eslint.config.js', await fileOf('ci', 'eslint.config.js'));
  return repository;
}

/** The same with ESLint and our plugin, those of this repository: no network is needed. */
export async function repositoryWithEslint(): Promise<Repository> {
  const repository = await emptyRepository();
  await symlink(join(REPOSITORY, 'node_modules'), join(repository.dir, 'node_modules'), 'dir');
  return repository;
}

function repositoryIn(dir: string): Repository {
  const env = { ...withoutAws(), ...IDENTITY };
  const run: Repository['run'] = async (command, ...argv) => {
    const options = { cwd: dir, env, extendEnv: false, all: true, reject: false } as const;
    const { exitCode, all } = await execa(command, argv, options);
    return { exitCode, said: all };
  };
  return {
    dir,
    run,
    async write(path, content) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
      if (content.startsWith('#!')) await chmod(join(dir, path), 0o755);
    },
    async commit() {
      await run('git', 'add', '--all');
      return run('git', 'commit', '--message', 'A change');
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Someone',
  GIT_AUTHOR_EMAIL: 'someone@example.com',
  GIT_COMMITTER_NAME: 'Someone',
  GIT_COMMITTER_EMAIL: 'someone@example.com',
  GIT_CONFIG_GLOBAL: devNull,
};
