import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Secret } from '@secretlift/detector';
import { MigrationError } from '../errors.js';
import { searcher } from './searcher.js';
import { spellingsOf } from './spellings.js';

/** A commit, as far as people need it. */
export interface Commit {
  readonly hash: string;
  /** The author's date: `2026-01-31`. */
  readonly date: string;
  readonly author: string;
}

/**
 * The commits, of any branch, that add or take away a value in some files. `git log -S` would do it,
 * but takes the value as an argument, which every process of the machine can read: so git gives the
 * changes, and this process looks through them, a line at a time.
 *
 * @param values looked for
 * @param paths of files, relative to `root`, with slashes
 * @param root absolute folder, in a git work tree
 * @returns commits in the order of the values, the latest first
 * @throws MigrationError where git does not give its history
 */
export async function commitsShowing(
  values: readonly Secret[],
  paths: readonly string[],
  root: string,
): Promise<Commit[][]> {
  const found = values.map((): Commit[] => []);
  if (values.length === 0 || paths.length === 0) return found;
  const valuesIn = searcher(values.map(spellingsOf));
  let commit: Commit | undefined;
  for await (const line of changedLines(paths, root)) {
    if (line.startsWith('\0')) commit = commitIn(line);
    else if (commit !== undefined && !line.startsWith('@@')) note(valuesIn(line), commit, found);
  }
  return found;
}

function note(shown: ReadonlySet<number>, commit: Commit, found: readonly Commit[][]): void {
  for (const index of shown) {
    const commits = found[index];
    if (commits?.at(-1) !== commit) commits?.push(commit);
  }
}

/** The head of a hunk quotes a line that did not change: whoever reads on leaves it out. */
const LOG = [
  '--literal-pathspecs',
  'log',
  '--all',
  '--patch',
  '--cc',
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--format=%x00%H%x00%as%x00%an',
  '--stdin',
];

async function* changedLines(paths: readonly string[], cwd: string): AsyncGenerator<string> {
  const git = spawn('git', LOG, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const closed = once(git, 'close').catch(() => [-1]);
  git.stdin.on('error', () => undefined).end(['--', ...paths, ''].join('\n'));
  yield* createInterface({ input: git.stdout, crlfDelay: Infinity });
  const [status] = await closed;
  if (status !== 0) throw noHistory(cwd);
}

function noHistory(root: string): MigrationError {
  return new MigrationError(
    'no-history',
    `git gives no history of ${root}.`,
    'Run it in a clone with its whole history; --no-history leaves the commits out.',
  );
}

/** Names are what somebody typed: no control character of theirs may reach a terminal. */
function commitIn(line: string): Commit {
  const [, hash = '', date = '', author = ''] = line.split('\0');
  return { hash, date, author: author.replaceAll(/\p{Cc}/gu, '') };
}
