import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { gitNames } from '../git-command.js';

/**
 * The names that git knows or would add; undefined where the folder is in no work tree.
 *
 * @param operands files or folders, relative to `root`
 * @param root absolute folder
 * @param isWanted which names to keep
 */
export async function namesInGit(
  operands: readonly string[],
  root: string,
  isWanted: (name: string) => boolean,
): Promise<string[] | undefined> {
  const listed = await Promise.all([
    entries(root, [...TRACKED, '--', ...operands]),
    entries(root, [...UNTRACKED, '--', ...operands]),
  ]).catch(() => undefined);
  if (listed === undefined) return undefined;
  const [tracked, others] = listed;
  const missing = new Set(others.filter(hasTag('R')).map(withoutTag));
  const untracked = others.filter(hasTag('?')).map(withoutTag);
  return [
    ...tracked.flatMap(trackedFile).filter((name) => isWanted(name) && !missing.has(name)),
    ...untracked.filter((name) => isWanted(name) && isFile(join(root, name))),
    ...(await namesInNested(untracked.filter(isNested), root, isWanted)),
  ];
}

const TRACKED = ['ls-files', '-z', '--stage', '--cached', '--recurse-submodules'];

/** Also what is tracked and gone. Folders of packages are large, and nothing in them is wanted. */
const UNTRACKED = [
  ...['ls-files', '-z', '-t', '--others', '--deleted', '--exclude-standard'],
  '--exclude=node_modules/',
];

/** Operands are names, and no patterns. */
function entries(cwd: string, args: readonly string[]): Promise<string[]> {
  return gitNames(cwd, ['--literal-pathspecs', ...args]);
}

/** The name in `mode object stage⇥name`; of a merge in conflict one stage only, of a link none. */
function trackedFile(entry: string): string[] {
  const [facts, name] = splitAt(entry, entry.indexOf('\t'));
  const isCounted = facts.startsWith('100') && (facts.endsWith('0') || facts.endsWith('2'));
  return isCounted ? [name] : [];
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}

function hasTag(tag: string): (entry: string) => boolean {
  return (entry) => entry.startsWith(`${tag} `);
}

function withoutTag(entry: string): string {
  return entry.slice(2);
}

/** Git names a repository in the work tree that is no submodule, and does not look into it. */
function isNested(name: string): boolean {
  return name.endsWith('/');
}

async function namesInNested(
  folders: readonly string[],
  root: string,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  const names: string[] = [];
  for (const folder of folders) {
    const within = await namesInGit(['.'], join(root, folder), (name) => isWanted(folder + name));
    for (const name of within ?? []) names.push(folder + name);
  }
  return names;
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
