import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/**
 * The names that a walk finds where there is no git, without what `.gitignore` files exclude. A
 * folder that cannot be read is named itself, so that whoever reads its files says so.
 *
 * @param operands files or folders, relative to `root`
 * @param root absolute folder
 * @param isWanted which names to keep
 */
export function namesBelow(
  operands: readonly string[],
  root: string,
  isWanted: (name: string) => boolean,
): string[] {
  const found = new Set<string>();
  for (const operand of operands) {
    const name = posix.normalize(operand.replaceAll('\\', '/')).replace(/^\.\/?$|\/$/, '');
    const rules = rulesAbove(name, root);
    if (lstatSync(join(root, name)).isDirectory()) walk(name, root, rules, isWanted, found);
    else if (isWanted(name) && !isIgnored(name, false, rules)) found.add(name);
  }
  return [...found];
}

/** A `.gitignore` and the folder that it speaks of: `''` for the root, else with a slash behind. */
interface Rules {
  readonly base: string;
  readonly matcher: Ignore;
}

function walk(
  folder: string,
  root: string,
  above: readonly Rules[],
  isWanted: (name: string) => boolean,
  found: Set<string>,
): void {
  const entries = entriesOf(join(root, folder));
  if (entries === undefined) return void found.add(folder);
  const rules = [...above, ...rulesIn(folder, root, entries)];
  for (const entry of entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name) && !isIgnored(name, true, rules))
        walk(name, root, rules, isWanted, found);
    } else if (entry.isFile() && isWanted(name) && !isIgnored(name, false, rules)) found.add(name);
  }
}

const SKIPPED = new Set(['node_modules', '.git']);

function entriesOf(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function rulesAbove(name: string, root: string): Rules[] {
  const parents = name.split('/').slice(0, -1);
  const folders = parents.map((_, depth) => parents.slice(0, depth + 1).join('/'));
  return (name === '' ? [] : ['', ...folders]).flatMap((folder) =>
    rulesIn(folder, root, entriesOf(join(root, folder)) ?? []),
  );
}

function rulesIn(folder: string, root: string, entries: readonly Dirent[]): Rules[] {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return [];
  const text = readFileSync(join(root, folder, '.gitignore'), 'utf8');
  return [{ base: folder === '' ? '' : `${folder}/`, matcher: ignore().add(text) }];
}

/** The nearest file that says anything of a name decides. */
function isIgnored(name: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { base, matcher } of rules.toReversed()) {
    const { ignored, unignored } = matcher.test(name.slice(base.length) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}
