import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shortPath } from '../short-path.js';
import { OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';
import type { Scan, SurveyedFile } from '../types.js';
import { requireWhollyStaged, scan } from './index.js';

const given = (value: string) => `const dbPassword = '${value}';\n`;

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'secretlift-selection-')));
  git('init', '-q', '-b', 'main');
  for (const name of ['old.js', 'edited.js', 'renamed.js']) put(name, given(PASSWORD));
  commit();
  git('switch', '-q', '-c', 'topic');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('looks at what a branch has changed since it left another, whatever happened there', async () => {
  put('committed.js', given(PASSWORD));
  commit();
  git('switch', '-q', 'main');
  put('elsewhere.js', given(PASSWORD));
  commit();
  git('switch', '-q', 'topic');
  put('edited.js', given(OTHER_PASSWORD));
  put('untracked.js', given(PASSWORD));
  const found = await scan(['.'], root, { selection: { of: 'changed', base: 'main' } });
  expect(namesIn(found)).toEqual(['committed.js', 'edited.js', 'untracked.js']);
  expect(found.paths).toHaveLength(5);
});

it.each(['no-such-branch', '--output=x'])('says that git does not know %s', async (base) => {
  const scanned = scan(['.'], root, { selection: { of: 'changed', base } });
  await expect(scanned).rejects.toThrow(`git cannot tell what has changed since ${base}.`);
});

it('reads what is staged as it is staged, also where the work tree has gone on or lost it', async () => {
  put('edited.js', given(OTHER_PASSWORD));
  put('gone.js', given(PASSWORD));
  git('mv', 'renamed.js', 'moved.js');
  git('rm', '-q', 'old.js');
  git('add', '-A');
  put('edited.js', 'gone on\n');
  put('unstaged.js', given(PASSWORD));
  rmSync(join(root, 'gone.js'));
  const found = await scan(['.'], root, { selection: { of: 'staged' } });
  expect(namesIn(found)).toEqual(['edited.js', 'gone.js', 'moved.js']);
  expect(found.files[0]?.text).toBe(given(OTHER_PASSWORD));
});

it('refuses to rewrite what is staged in part', async () => {
  put('edited.js', given(OTHER_PASSWORD));
  git('add', '-A');
  await expect(rewriting('edited.js')).resolves.toBeUndefined();
  put('edited.js', 'gone on\n');
  await expect(rewriting('old.js')).resolves.toBeUndefined();
  await expect(rewriting('edited.js')).rejects.toThrow('edited.js is staged in part');
});

it('leaves out what --ignore names, with all of its selections', async () => {
  put('new.js', given(PASSWORD));
  git('add', '-A');
  const ignored = ['/e*.js', 'new.*'];
  expect(namesIn(await scan(['.'], root, { ignored }))).toEqual(['old.js', 'renamed.js']);
  const staged = await scan(['.'], root, { ignored, selection: { of: 'staged' } });
  expect(namesIn(staged)).toEqual([]);
});

function rewriting(name: string): Promise<void> {
  const file = { path: join(root, name) } as SurveyedFile;
  return requireWhollyStaged([{ file, edits: [], needs: new Set() }], root);
}

function namesIn({ files }: Scan): string[] {
  return files.map(({ path }) => shortPath(path, root));
}

function put(name: string, text: string): void {
  writeFileSync(join(root, name), text);
}

function commit(): void {
  git('add', '-A');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qm', 'x');
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: root, stdio: 'pipe' });
}
