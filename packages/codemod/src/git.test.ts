import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireCleanTree, type OwnChanges } from './git.js';

let top: string;
let root: string;

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'secretlift-git-')));
  root = join(top, 'shop');
  mkdirSync(root);
});

afterEach(() => rm(top, { recursive: true, force: true }));

const initialise = () => execFileSync('git', ['init', '-q'], { cwd: top });
const write = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(join(root, name), 'changed');
};

/** What runs have changed before: `done.js`, which stands by its witness. */
function earlier(wasInterrupted: boolean): OwnChanges {
  const [witness, done] = ['witness', 'done.js'].map((name) => join(root, name));
  const paths = new Set([String(witness), String(done)]);
  return { witness: String(witness), wasInterrupted, paths };
}

it.each([
  { changed: [], says: 'nothing is changed' },
  { changed: ['report.html'], says: 'the report of a dry run' },
  { changed: ['.secretlift.review.json'], says: 'what a review has decided' },
  { changed: ['witness', 'done.js', 'report.html'], says: 'an earlier run' },
  { changed: ['done.js'], interrupted: true, says: 'a run that was killed' },
])('is clean with $says', async ({ changed, interrupted = false }) => {
  initialise();
  write(...changed);
  await expect(
    requireCleanTree(root, earlier(interrupted), join(root, 'report.html')),
  ).resolves.toBeUndefined();
});

it.each([
  { changed: ['stray.txt'], says: 'a file of somebody' },
  { changed: ['other.html'], says: 'a report of another name' },
  { changed: ['done.js'], says: 'a file that no earlier run has changed' },
  { changed: ['witness', 'done.js', 'stray.txt'], says: 'something besides an earlier run' },
])('is not clean with $says', async ({ changed }) => {
  initialise();
  write(...changed);
  await expect(requireCleanTree(root, earlier(false), join(root, 'report.html'))).rejects.toThrow(
    'changes that are not committed',
  );
});

it('needs a git tree', async () => {
  await expect(requireCleanTree(root, earlier(false))).rejects.toThrow('not in a git work tree');
});
