import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { MIGRATE_SECRETS } from '../support/commands.js';
import type { Environment } from '../support/environment.js';
import type { Command } from './commands.js';

const CRASHER = pathToFileURL(join(import.meta.dirname, 'crasher.js')).href;

/** How often one looks which processes there are: most of them live for some milliseconds. */
const LOOK_EVERY_MS = 5;

/** Everything that may be known of a command from outside: texts by what they are. */
export type Traces = Readonly<Record<'stdout' | 'stderr' | 'processes' | 'git', string>>;

/** Whether this system shows the arguments and the environment of processes. */
export const SHOWS_PROCESSES = process.platform === 'linux';

/**
 * Runs a command as talkative as it can be, and watches it and its children.
 *
 * @param home a folder for what is noted
 */
export async function observe(
  cwd: string,
  home: string,
  env: Environment,
  { args, input = '' }: Command,
): Promise<Traces> {
  const seen = new Map<string, string>();
  const child = execa(process.execPath, ['--import', CRASHER, MIGRATE_SECRETS, ...args], {
    cwd,
    env: { ...env, ...TALKATIVE, ...(await gitThatNotes(home, env)) },
    extendEnv: false,
    reject: false,
    input,
    timeout: 60_000,
  });
  const ended = child.then(() => false);
  while (await Promise.race([ended, pause(LOOK_EVERY_MS, true)])) await look(child.pid, seen);
  const { stdout, stderr } = await child;
  const git = await readFile(join(home, 'git.log'), 'utf8').catch(() => '');
  return { stdout, stderr, processes: [...seen.values()].join('\n'), git };
}

const TALKATIVE: Environment = {
  DEBUG: '*',
  NODE_DEBUG: 'child_process,fs,http,https,module,net,timer,tls',
  GIT_TRACE: '2',
  FORCE_COLOR: '1',
};

/** A git in front of the real one, that notes with which arguments and environment it is called. */
async function gitThatNotes(home: string, { PATH = '' }: Environment): Promise<Environment> {
  const directory = join(home, 'bin');
  const noting = `#!/bin/sh\n{ printf '%s\\n' "$@"; env; } >> '${home}/git.log'\nPATH=\${PATH#*:} exec git "$@"\n`;
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'git'), noting, { mode: 0o755 });
  return { PATH: `${directory}${delimiter}${PATH}` };
}

/** Notes the arguments and the environment of a process and of those that it has started. */
async function look(pid: number | undefined, seen: Map<string, string>): Promise<void> {
  if (!SHOWS_PROCESSES || pid === undefined) return;
  const folder = `/proc/${pid}`;
  const note = async (file: string) => {
    const content = await readFile(join(folder, file), 'utf8').catch(() => '');
    if (content !== '') seen.set(`${pid} ${file} ${content}`, content.replaceAll('\0', '\n'));
  };
  await Promise.all([note('cmdline'), note('environ')]);
  const tasks = await readdir(join(folder, 'task')).catch(() => []);
  for (const task of tasks) {
    const children = await readFile(join(folder, 'task', task, 'children'), 'utf8').catch(() => '');
    for (const child of children.split(' ').filter(Boolean)) await look(Number(child), seen);
  }
}
