import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Application } from './applications.js';
import { RUNTIME } from './runtime.js';

/**
 * @throws {Error} where a folder is not ready for a trial: not installed, or migrated before. The
 *   message says what to do.
 */
export async function requireReady(dir: string, application: Application): Promise<void> {
  const { repository, install } = application;
  if (!existsSync(join(dir, 'node_modules'))) {
    throw new Error(
      `${dir} is not ready. It should be a checkout of https://github.com/${repository}.git\n` +
        `in which this was run: ${install.join(' && ')}`,
    );
  }
  if (await isMigrated(dir)) {
    throw new Error(`${dir} has been migrated before. There, run: git stash --include-untracked`);
  }
}

async function isMigrated(dir: string): Promise<boolean> {
  const files = await filesThatName(RUNTIME, dir);
  return files.length > 0 || existsSync(join(dir, 'secretlift.manifest.json'));
}

async function filesThatName(text: string, dir: string): Promise<readonly string[]> {
  const { stdout } = await execa({
    cwd: dir,
    lines: true,
    reject: false,
  })`git grep --files-with-matches --fixed-strings ${text}`;
  return stdout;
}

/** A file's text as the last commit has it. */
export async function committed(dir: string, file: string): Promise<string> {
  const { stdout } = await execa({ cwd: dir, stripFinalNewline: false })`git show HEAD:./${file}`;
  return stdout;
}

/** All that differs from the last commit; of new files the names. */
export async function differences(dir: string): Promise<string> {
  const git = execa({ cwd: dir });
  const { stdout: changes } = await git`git diff HEAD`;
  const { stdout: newFiles } = await git`git ls-files --others --exclude-standard`;
  return `${changes}\n${newFiles}`;
}

/** What a file's lines were and what they are now, where they differ from the last commit. */
export interface ChangedLines {
  readonly removed: readonly string[];
  /** With their numbers, from 1. */
  readonly added: readonly { readonly line: number; readonly text: string }[];
}

export async function changedLines(dir: string, file: string): Promise<ChangedLines> {
  const { stdout } = await execa({
    cwd: dir,
    lines: true,
  })`git diff --unified=0 --no-color HEAD -- ${file}`;
  const removed: string[] = [];
  const added: { line: number; text: string }[] = [];
  let line = 0;
  for (const text of stdout.slice(stdout.findIndex((one) => one.startsWith('@@')))) {
    line = Number(/^@@ \S+ \+(\d+)/u.exec(text)?.[1] ?? line);
    if (text.startsWith('-')) removed.push(text.slice(1));
    if (text.startsWith('+')) added.push({ line: line++, text: text.slice(1) });
  }
  return { removed, added };
}
