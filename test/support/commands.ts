import { join } from 'node:path';
import { execa } from 'execa';
import { run as runCommandLine } from '../../packages/codemod/dist/cli.js';
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

/** Runs the real `migrate-secrets` in a folder, in a process of its own, without a terminal. */
export function migrateSecrets(
  cwd: string,
  env: Environment,
  ...args: readonly string[]
): Promise<CommandOutcome> {
  return run(cwd, env, [MIGRATE_SECRETS, ...args]);
}

/** What a command finds besides its arguments. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Environment;
  /** What stands on its standard input; a terminal that nobody sits at where it is absent. */
  readonly input?: string;
}

/** The same in this process, as {@link runHere} does it. */
export function migrateSecretsHere(
  cwd: string,
  env: Environment,
  ...args: readonly string[]
): Promise<CommandOutcome> {
  return runHere({ cwd, env }, args);
}

/**
 * Runs `migrate-secrets` in this process, where the command is the point and the process is not: a
 * second less of loading each time. One at a time: the process has one folder and one environment.
 */
export async function runHere(
  { cwd, env, input }: Surroundings,
  args: readonly string[],
): Promise<CommandOutcome & { readonly exitCode: number }> {
  const output = { stdout: '', stderr: '' };
  const before = { cwd: process.cwd(), env: process.env };
  process.chdir(cwd);
  process.env = { ...env };
  try {
    const exitCode = await runCommandLine(args, {
      out: (text) => (output.stdout += text),
      err: (text) => (output.stderr += text),
      interactive: false,
      ...(input !== undefined && { input: () => Promise.resolve(input) }),
    });
    return { exitCode, ...output };
  } finally {
    process.chdir(before.cwd);
    process.env = before.env;
  }
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
