import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namesUnder } from './index.js';

const FILES: Readonly<Record<string, string>> = {
  '.gitignore': 'dist/\n*.log.js\n',
  'a.js': '',
  'b.log.js': '',
  'dist/built.js': '',
  'src/.gitignore': '!keep.log.js\n/local.js\n',
  'src/keep.log.js': '',
  'src/local.js': '',
  'src/deep/local.js': '',
  'src/[id].js': '',
  'node_modules/left/pad.js': '',
};

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'secretlift-listing-')));
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  symlinkSync('.', join(root, 'src/loop'));
  symlinkSync('../a.js', join(root, 'src/link.js'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const isWanted = (name: string) => name.endsWith('.js') && !name.startsWith('node_modules/');
const listed = async (...operands: string[]) => (await namesUnder(operands, root, isWanted)).sort();
const everything = ['a.js', 'src/[id].js', 'src/deep/local.js', 'src/keep.log.js'];

describe.each(['a folder without git', 'a work tree'])('%s', (kind) => {
  beforeEach(() => {
    if (kind === 'a work tree') git('init', '-q');
  });

  it('has what no .gitignore excludes, and no links', async () => {
    expect(await listed('.')).toEqual(everything);
  });

  it('is narrowed to what is named, with the rules above it', async () => {
    expect(await listed('src')).toEqual(everything.slice(1));
    expect(await listed('src/[id].js', 'src/local.js', 'b.log.js')).toEqual(['src/[id].js']);
  });
});

describe('what only git knows', () => {
  beforeEach(() => {
    git('init', '-q');
    git('add', '-A');
  });

  it('is what is tracked though ignored, and not what is gone', async () => {
    git('add', '-f', 'dist/built.js');
    rmSync(join(root, 'a.js'));
    expect(await listed('.')).toEqual(['dist/built.js', ...everything.slice(1)]);
  });

  it('is what stands in the excludes of the clone', async () => {
    write('.git/info/exclude', 'scratch.js\n');
    write('scratch.js', '');
    expect(await listed('.')).toEqual(everything);
  });

  it('is a repository within it that is no submodule', async () => {
    write('vendor/own/x.js', '');
    git('init', '-q', 'vendor/own');
    git('-C', 'vendor/own', 'add', '-A');
    expect(await listed('vendor')).toEqual(['vendor/own/x.js']);
  });

  it('runs no monitor that the settings of the repository name', async () => {
    git('config', 'core.fsmonitor', 'touch ran.js; false');
    expect(await listed('.')).toEqual(everything);
  });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], { cwd: root, stdio: 'pipe' });
}
