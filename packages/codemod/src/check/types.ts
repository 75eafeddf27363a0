import type { ts } from 'ts-morph';
import { splice } from '../splice.js';
import type { CredentialSite, RewrittenFile, Worse } from '../types.js';
import type { ConfiguredProgram } from '../programs.js';
import { movableSites, sitesNear, withoutSite } from './culprits.js';
import { declarationsOf, programFactory, type CreateProgram } from './program.js';

/**
 * Finds the files of a program that would not type-check as well as before. A program that was fine
 * is not looked at again until one of its files is rewritten otherwise.
 */
export function typeChecker(): (program: ConfiguredProgram) => Worse[] {
  const factory = programFactory();
  const fine = new Map<string, string>();
  return (program) => {
    const state = JSON.stringify([...rewrittenTexts(program.files)]);
    if (fine.get(program.path) === state) return [];
    const found = worseTypes(program, factory(program));
    if (found.length === 0) fine.set(program.path, state);
    return found;
  };
}

/**
 * As long as an edited file declares the same to others, it alone is looked at: the size of the
 * program does not matter.
 */
function worseTypes({ files }: ConfiguredProgram, create: CreateProgram): Worse[] {
  const before = create(new Map(files.map(({ file }) => [file.path, file.text])));
  const after = create(rewrittenTexts(files), before);
  const added = newProblems(before, after, scopeOf(before, after, files));
  if (added.size === 0) return [];
  const near = files.flatMap((file) =>
    worse(file, sitesNear(file, added.get(file.file.path) ?? [])),
  );
  return near.length > 0 ? near : culpritsByTrial(create, before, files, [...added.keys()]);
}

function rewrittenTexts(files: readonly RewrittenFile[]): Map<string, string> {
  return new Map(files.map(({ file, edits }) => [file.path, splice(file.text, edits)]));
}

/** Paths of the files in which something can have become worse. */
function scopeOf(before: ts.Program, after: ts.Program, files: readonly RewrittenFile[]): string[] {
  const paths = files.map(({ file }) => file.path);
  const same = (path: string) => declarationsOf(before, path) === declarationsOf(after, path);
  return paths.every(same) ? paths : ownFiles(after);
}

function ownFiles(program: ts.Program): string[] {
  const own = program
    .getSourceFiles()
    .filter((source) => !program.isSourceFileFromExternalLibrary(source));
  return own.filter((source) => !source.isDeclarationFile).map(({ fileName }) => fileName);
}

function worse(file: RewrittenFile, culprits: readonly CredentialSite[]): Worse[] {
  return culprits.length === 0 ? [] : [{ file, reason: 'type-error', culprits }];
}

/** Beyond this many, trying every site costs more than it saves. */
const MOST_TRIALS = 40;

/** Problems that stand at no site: the culprits are the sites whose old text mends one. */
function culpritsByTrial(
  create: CreateProgram,
  before: ts.Program,
  files: readonly RewrittenFile[],
  scope: readonly string[],
): Worse[] {
  const problemsOf = (changed: readonly RewrittenFile[]) =>
    [...newProblems(before, create(rewrittenTexts(changed)), scope).values()].flat().length;
  const all = problemsOf(files);
  const trials = files.flatMap((file) => movableSites(file).map((site) => ({ file, site })));
  const mends = ({ file, site }: (typeof trials)[number]) =>
    problemsOf(files.map((one) => (one === file ? withoutSite(one, site) : one))) < all;
  const found = trials.length > MOST_TRIALS ? [] : trials.filter(mends);
  const culprits = found.length > 0 ? found : trials;
  return files.flatMap((file) =>
    worse(
      file,
      culprits.filter((trial) => trial.file === file).map(({ site }) => site),
    ),
  );
}

/**
 * Offsets, by file, of the diagnostics whose kind has become more. Messages can quote the source,
 * and positions shift with the edits: neither is compared.
 */
function newProblems(
  before: ts.Program,
  after: ts.Program,
  scope: readonly string[],
): Map<string, number[]> {
  const added = new Map<string, number[]>();
  for (const path of scope) {
    const now = problems(after, path);
    if (now.length === 0) continue;
    const counted = counts(now);
    const known = counts(problems(before, path));
    const more = now.filter(({ code }) => (counted.get(code) ?? 0) > (known.get(code) ?? 0));
    const offsets = more.map(({ start = 0 }) => start);
    if (offsets.length > 0) added.set(path, offsets);
  }
  return added;
}

function problems(program: ts.Program, path: string): readonly ts.Diagnostic[] {
  const source = program.getSourceFile(path);
  if (source === undefined) return [];
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}

function counts(diagnostics: readonly ts.Diagnostic[]): Map<number, number> {
  const byCode = new Map<number, number>();
  for (const { code } of diagnostics) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return byCode;
}
