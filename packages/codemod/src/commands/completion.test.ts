import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli.js';
import type { Shell } from '../completion/index.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secretlift-completion-'));
  writeFileSync(join(folder, 'source.js'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function scriptFor(shell: Shell): Promise<string> {
  let script = '';
  const out = (text: string) => (script += text);
  expect(await run(['completion', shell], { out, err: out, interactive: false })).toBe(0);
  const path = join(folder, `completion.${shell}`);
  writeFileSync(path, script);
  return path;
}

function runIn(shell: Shell, ...args: readonly string[]) {
  return spawnSync(shell, [...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
}

function isMissing(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status !== 0;
}

/** What is typed, and what is offered for it. */
const TYPED: readonly [line: string, offered: readonly string[]][] = [
  ['ver', ['verify']],
  ['--dry', ['--dry-run']],
  ['--store ', ['parameter-store', 'secrets-manager']],
  ['policy ', ['attach', 'show']],
  ['policy show --format ', ['cdk', 'cloudformation', 'json', 'terraform']],
  ['rotate --gen', ['--generate']],
  ['completion ', ['bash', 'fish', 'zsh']],
  ['verify sou', ['source.js']],
  ['status --length', []],
];

describe.skipIf(isMissing('bash'))('in bash (skipped where there is none)', () => {
  it.each(TYPED)('offers for "%s" %j', async (line, offered) => {
    const words = ['migrate-secrets', ...line.split(' ')];
    const script = `source ${await scriptFor('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
$(complete -p migrate-secrets | sed 's/.*-F \\([^ ]*\\).*/\\1/')
printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = runIn('bash', '--norc', '-c', script);
    expect(stderr).toBe('');
    const offers = stdout.split('\n').filter((word) => word !== '');
    expect(
      line.endsWith(' ') ? offers.filter((word) => !word.startsWith('-')).sort() : offers,
    ).toEqual(offered);
  });
});

describe.skipIf(isMissing('fish'))('in fish (skipped where there is none)', () => {
  it.each(TYPED)('offers for "%s" %j', async (line, offered) => {
    const script = `source ${await scriptFor('fish')}; complete -C 'migrate-secrets ${line}'`;
    const { stdout } = runIn('fish', '--no-config', '-c', script);
    const words = stdout.split('\n').map((one) => one.split('\t')[0] ?? '');
    expect(words.filter((word) => word !== '').sort()).toEqual(offered);
  });
});

describe.skipIf(isMissing('zsh'))('in zsh (skipped where there is none)', () => {
  it('is understood, and completes the command', async () => {
    const path = await scriptFor('zsh');
    const script = `autoload -Uz compinit && compinit -u -d ${folder}/dump && source ${path} && print -r -- $_comps[migrate-secrets]`;
    const { stdout, stderr } = runIn('zsh', '-f', '-c', script);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('_migrate-secrets');
  });
});
