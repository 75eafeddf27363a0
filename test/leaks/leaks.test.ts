import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateCopy } from '../support/migrated.js';
import { writeApplication } from './application.js';
import { type Command, COMMANDS } from './commands.js';
import { SHOWS_PROCESSES } from './observe.js';
import { aftermathOf, type Templates } from './scene.js';
import { type Trouble, TROUBLES } from './troubles.js';

/** Whether every command meets every trouble, or each some of them once. */
const isThorough = process.env['LEAKS'] === 'all';

/** Where not every command meets every trouble: a crash in each stage, and each command once. */
const SAMPLE: readonly (readonly [command: string, trouble: string])[] = [
  ['--yes --json', 'nothing'],
  ['--yes', 'a crash at text:10'],
  ['--yes', 'a crash at reveal:33'],
  ['--yes', 'a crash at send'],
  ['--yes', 'a crash at later'],
  ['verify', 'accessDenied of GetSecretValue'],
  ['status --json', 'a crash at receive'],
  ['rotate shop/mail-password', 'nothing'],
  ['undo --yes --json --delete-secrets', 'a crash at unhandled'],
];

let home: string;
let templates: Templates;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'secretlift-leaks-'));
  const application = join(home, 'application');
  await writeApplication(application);
  templates = { application, migrated: await migrateCopy(application, home) };
});

afterAll(() => rm(home, { recursive: true, force: true }));

/** Many wait for the SDK, which waits before it tries again. */
const cases = isThorough ? it.concurrent.each(all()) : it.each(sample());

it('has a sample of what there is', () => {
  expect(sample()).toHaveLength(SAMPLE.length);
});

cases('%s, in trouble: %s', async (_, __, command, trouble) => {
  const { traces, leaks } = await aftermathOf(command, trouble, templates);
  expect(leaks).toEqual([]);
  expect(traces.stdout + traces.stderr).not.toBe('');
  if (!isThorough && trouble.crash) expect(traces.stderr).toContain('crashing at');
  if (SHOWS_PROCESSES) expect(traces.processes).toContain('CRASH_AT=');
});

type Case = [command: string, trouble: string, Command, Trouble];

function all(): Case[] {
  return COMMANDS.flatMap((command) => TROUBLES.map((trouble) => caseOf(command, trouble)));
}

function sample(): Case[] {
  const chosen = SAMPLE.map((names) => names.join());
  return all().filter(([command, trouble]) => chosen.includes([command, trouble].join()));
}

function caseOf(command: Command, trouble: Trouble): Case {
  return [command.args.join(' '), trouble.name, command, trouble];
}
