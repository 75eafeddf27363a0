import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Project, ts, type SourceFile } from 'ts-morph';
import { RUNTIME } from './runtime-package.js';
import { splice } from './splice.js';
import type { RewrittenFile, Worse } from './types.js';

/**
 * Holds the rewritten program against the one before, in memory: a file that parsed must parse, and
 * a program with a `tsconfig.json` must not have a diagnostic that it did not have.
 *
 * @param root no `tsconfig.json` is looked for above this folder
 */
export function check(files: readonly RewrittenFile[], root: string): Worse[] {
  const unparsable = files.filter(brokenSyntax);
  if (unparsable.length > 0) {
    return unparsable.map((file) => ({ file, reason: 'unparsable-rewrite', at: [] }));
  }
  return [...byConfig(files, root)].flatMap(([config, members]) => typeErrors(config, members));
}

function brokenSyntax(rewritten: RewrittenFile): boolean {
  const { file, edits } = rewritten;
  const overlap = edits.some(({ range }, index) => range[0] < (edits[index - 1]?.range[1] ?? 0));
  return overlap || syntaxErrors(file.path, after(rewritten)) > syntaxErrors(file.path, file.text);
}

function syntaxErrors(path: string, text: string): number {
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (parsed as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length;
}

/** Files by the nearest config above them; files without one are left out. */
function byConfig(files: readonly RewrittenFile[], root: string): Map<string, RewrittenFile[]> {
  const programs = new Map<string, RewrittenFile[]>();
  for (const file of files) {
    const config = nearestConfig(dirname(file.file.path), root);
    if (config !== undefined) programs.set(config, [...(programs.get(config) ?? []), file]);
  }
  return programs;
}

function nearestConfig(directory: string, root: string): string | undefined {
  for (const name of ['tsconfig.json', 'jsconfig.json']) {
    if (existsSync(join(directory, name))) return join(directory, name);
  }
  const parent = dirname(directory);
  return directory === root || parent === directory ? undefined : nearestConfig(parent, root);
}

/** A file of the program that changes, with its source in the project. */
interface Member {
  readonly file: RewrittenFile;
  readonly source: SourceFile;
}

function typeErrors(config: string, files: readonly RewrittenFile[]): Worse[] {
  const project = new Project({ tsConfigFilePath: config });
  project.createSourceFile(join(dirname(config), 'secretlift-runtime.d.ts'), RUNTIME_TYPES);
  const members = files.flatMap((file) => {
    const source = project.getSourceFile(file.file.path);
    return source === undefined ? [] : [{ file, source }];
  });
  const before = problems(project);
  for (const { file, source } of members) source.replaceWithText(after(file));
  const added = newProblems(before, problems(project));
  if (added.size === 0) return [];
  const own = members.flatMap((member) =>
    worse(member.file, added.get(member.source.getFilePath())),
  );
  return own.length > 0 ? own : culpritsElsewhere(project, members, before);
}

function after({ file, edits }: RewrittenFile): string {
  return splice(file.text, edits);
}

function worse(file: RewrittenFile, at: readonly number[] | undefined): Worse[] {
  return at === undefined ? [] : [{ file, reason: 'type-error', at }];
}

/** Problems in files that did not change: the culprits are the files whose old text mends one. */
function culpritsElsewhere(
  project: Project,
  members: readonly Member[],
  before: Problems,
): Worse[] {
  const count = newProblems(before, problems(project)).size;
  const culprits = members.filter(({ file, source }) => {
    source.replaceWithText(file.file.text);
    const mended = newProblems(before, problems(project)).size < count;
    source.replaceWithText(after(file));
    return mended;
  });
  return (culprits.length > 0 ? culprits : members).flatMap(({ file }) => worse(file, []));
}

/** Offsets of the diagnostics by file and code; messages can quote the source and are not kept. */
type Problems = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function problems(project: Project): Problems {
  const found = new Map<string, Map<number, number[]>>();
  for (const diagnostic of project.getPreEmitDiagnostics()) {
    const path = diagnostic.getSourceFile()?.getFilePath() ?? '';
    const codes = found.get(path) ?? new Map<number, number[]>();
    const code = diagnostic.getCode();
    codes.set(code, [...(codes.get(code) ?? []), diagnostic.getStart() ?? 0]);
    found.set(path, codes);
  }
  return found;
}

/** Offsets by file of the diagnostics that have become more. */
function newProblems(before: Problems, now: Problems): Map<string, number[]> {
  const added = new Map<string, number[]>();
  for (const [path, codes] of now) {
    const more = [...codes].filter(
      ([code, offsets]) => offsets.length > (before.get(path)?.get(code)?.length ?? 0),
    );
    if (more.length > 0)
      added.set(
        path,
        more.flatMap(([, offsets]) => offsets),
      );
  }
  return added;
}

/** What the runtime's types say, so that the check does not depend on its being installed yet. */
const RUNTIME_TYPES = `declare module '${RUNTIME}' {
  export function getSecret(id: string, key?: string): Promise<string>;
  export function getSecretSync(id: string, key?: string): string;
}`;
