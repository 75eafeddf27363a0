import { join } from 'node:path';
import { execa } from 'execa';
import type { Environment } from './environment.js';
import { REPOSITORY } from './fixture.js';

/** The program of `migrate-secrets`. */
export const MIGRATE_SECRETS = join(REPOSITORY, 'packages/codemod/dist/bin.js');
const ESLINT = join(REPOSITORY, 'node_modules/eslint/bin/eslint.js');
const LINT_CONFIG = join(import.meta.dirname, 'recommended.config.js');

/** How a command ended; it never throws for an exit status. */
export interface CommandOutcome {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real `migrate-secrets` in a folder, without a terminal. */
export function migrateSecrets(
  cwd: string,
  env: Environment,
  ...args: readonly string[]
): Promise<CommandOutcome> {
  return run(cwd, env, [MIGRATE_SECRETS, ...args]);
}

/** Runs the real ESLint with the plugin's recommended configuration over a folder. */
export function lint(
  cwd: string,
  env: Environment,
  ...args: readonly string[]
): Promise<CommandOutcome> {
  return run(cwd, env, [ESLINT, '--config', LINT_CONFIG, ...args, '.']);
}

async function run(
  cwd: string,
  env: Environment,
  args: readonly string[],
): Promise<CommandOutcome> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, args, {
    cwd,
    env,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: 60_000,
  });
  return { exitCode, stdout, stderr };
}
