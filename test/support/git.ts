import { execa } from 'execa';

/** Commits everything in a folder to git; makes it a repository if it is none. */
export async function commitAll(dir: string, message: string): Promise<void> {
  const git = execa({ cwd: dir });
  await git`git init --quiet`;
  await git`git add --all`;
  await git`git -c user.name=Fixture -c user.email=fixture@example.com commit --quiet --message ${message}`;
}

/** The files that differ from the last commit, as `git status --porcelain` lists them. */
export async function changesIn(dir: string): Promise<string[]> {
  const { stdout } = await execa({ cwd: dir, lines: true })`git status --porcelain`;
  return stdout;
}

/** The files that differ, by whatever byte, from a commit; what git ignores aside. */
export async function changesSince(dir: string, commit: string): Promise<string[]> {
  const git = execa({ cwd: dir, lines: true });
  await git`git add --all`;
  const { stdout } = await git`git diff --cached --name-only ${commit}`;
  return stdout;
}
