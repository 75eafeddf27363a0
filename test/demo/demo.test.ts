import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Environment, withoutAws } from '../support/environment.js';
import { REPOSITORY } from '../support/fixture.js';

// What the demo promises beyond its own checks: it cleans up, and its exit status tells the truth.

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secretlift-demo-test-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('succeeds, shows every step, and leaves nothing behind', async () => {
  const { exitCode, stdout, stderr } = await demo({});
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const headings = stdout.split('\n').filter((line) => /^\d+\. /u.test(line));
  expect(headings.map((heading) => Number.parseInt(heading, 10))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(stdout).toBe(stripVTControlCharacters(stdout));
  expect(await leftBehind()).toEqual([]);
});

it('fails, says why, and leaves nothing behind, where a step does not work', async () => {
  const { exitCode, stderr } = await demo({ npm_config_script_shell: join(folder, 'no-shell') });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('The demo failed: the application misbehaves');
  expect(await leftBehind()).toEqual([]);
});

function demo(env: Environment) {
  return execa(process.execPath, ['--import', 'tsx', 'test/demo/demo.ts'], {
    cwd: REPOSITORY,
    env: { ...withoutAws(), TMPDIR: folder, ...env },
    extendEnv: false,
    reject: false,
  });
}

/** Of others, in the temporary folder: tsx, and since Node.js 22 the compiled code of npm, ESLint and tsc. */
const CACHES = /^(?:tsx-.*|node-compile-cache)$/u;

/** What is in the temporary folder, the caches of others aside. */
async function leftBehind(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !CACHES.test(name));
}
