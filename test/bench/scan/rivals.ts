import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { REPOSITORY } from '../../support/fixture.js';

/** Something that looks for credentials in a folder, as a command. */
export interface Rival {
  readonly name: string;
  /** The program and its arguments, to be run in the folder; undefined where it is not installed. */
  readonly command: readonly string[] | undefined;
  /** Not measured beyond: it would take too long. */
  readonly most?: number;
  /** Writes what it needs into the folder. */
  readonly prepare?: (folder: string) => void;
}

const here = (name: string) => join(REPOSITORY, 'test/bench/scan', name);

/** Ours first. What is not on the PATH is left out. */
export const RIVALS: readonly [ours: Rival, ...others: Rival[]] = [
  { name: 'secretlift', command: [process.execPath, here('scan-here.js')] },
  {
    name: 'secretlint',
    command: installed('secretlint', '**/*'),
    prepare: writeSettings,
  },
  {
    name: 'secretlint without its profiler',
    command: unprofiled(installed('secretlint', '**/*')),
    prepare: writeSettings,
  },
  {
    name: 'eslint-plugin-no-secrets',
    command: [process.execPath, here('lint-here.js')],
    most: 12,
  },
  {
    name: 'gitleaks',
    command: installed('gitleaks', 'dir', '.', '--no-banner', '--redact', '--log-level=error'),
  },
  {
    name: 'trufflehog',
    command: installed('trufflehog', 'filesystem', '.', '--no-verification', '--no-update'),
  },
];

function installed(program: string, ...args: readonly string[]): string[] | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = folders.map((folder) => join(folder, program)).find((each) => existsSync(each));
  return path === undefined ? undefined : [path, ...args];
}

/**
 * Its command line notes the time of each step of each file, and searches all notes at each: most of
 * its time where there are thousands of files.
 */
function unprofiled(command: readonly string[] | undefined): string[] | undefined {
  const quiet = `data:text/javascript,import { performance } from 'node:perf_hooks';
performance.mark = performance.measure = () => {};`;
  return command && [process.execPath, '--import', quiet, ...command];
}

function writeSettings(folder: string): void {
  const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend' }];
  writeFileSync(join(folder, '.secretlintrc.json'), JSON.stringify({ rules }));
}
