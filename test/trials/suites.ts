import { join } from 'node:path';
import { execa } from 'execa';
import type { Environment } from '../support/environment.js';

/** Something that an application is tested with. */
export interface Suite {
  readonly name: string;
  /** A shell command, run in the application's folder with its node_modules/.bin at hand. */
  readonly command: string;
  /** Who prints the counts, and so how they are read. */
  readonly runner: Runner;
  /** Whether it has to fail when the store holds wrong values. */
  readonly notices: boolean;
}

/** How a suite ended. */
export interface SuiteOutcome {
  readonly suite: Suite;
  readonly passed: number;
  readonly failed: number;
  /** 0: the suite itself says that all is well. */
  readonly exitCode: number | undefined;
}

/** The test runners whose output we read, and where it has the number of tests. */
const RUNNERS = {
  mocha: { passed: /^\s*(\d+) passing/mu, failed: /^\s*(\d+) failing/mu },
  'node:test': { passed: /^# pass (\d+)/mu, failed: /^# fail (\d+)/mu },
  vitest: {
    passed: /^\s*Tests\s(?:.* )?(\d+) passed/mu,
    failed: /^\s*Tests\s(?:.* )?(\d+) failed/mu,
  },
  tsc: { passed: undefined, failed: /^Found (\d+) errors?/mu },
} as const satisfies Record<string, Record<'passed' | 'failed', RegExp | undefined>>;

type Runner = keyof typeof RUNNERS;

/** Runs one suite after another. A suite that fails is an outcome, not an error. */
export async function runSuites(
  suites: readonly Suite[],
  cwd: string,
  env: Environment,
): Promise<SuiteOutcome[]> {
  const outcomes: SuiteOutcome[] = [];
  for (const suite of suites) outcomes.push(await runSuite(suite, cwd, env));
  return outcomes;
}

async function runSuite(suite: Suite, cwd: string, env: Environment): Promise<SuiteOutcome> {
  const { exitCode, stdout } = await execa(suite.command, {
    cwd,
    env,
    extendEnv: false,
    shell: true,
    preferLocal: true,
    localDir: cwd,
    reject: false,
    stdin: 'ignore',
    maxBuffer: 256 * 1024 * 1024,
  });
  const { passed, failed } = RUNNERS[suite.runner];
  return { suite, passed: countIn(stdout, passed), failed: countIn(stdout, failed), exitCode };
}

function countIn(output: string, pattern: RegExp | undefined): number {
  return Number(pattern?.exec(output)?.[1] ?? 0);
}

/** The command of a suite on node:test. */
export function nodeTest(options: string, files: string): string {
  return `node ${options} --test --test-reporter=tap ${files}`;
}

/**
 * The command of one of our own probes, for an application whose tests do not reach its credentials.
 *
 * @param start how the application starts, without a shell
 */
export function probe(name: string, start: string): string {
  const file = join(import.meta.dirname, 'probes', `${name}.ts`);
  const options = `--import "${import.meta.resolve('tsx')}"`;
  return `PROBE_START="${start}" ${nodeTest(options, `"${file}"`)}`;
}
