import ts from 'typescript';
import { migrate, type Migrated } from './migration.js';
import { isTyped, type Kind } from './programs/kind.js';
import type { Program } from './programs/program.js';
import type { Performance } from './running/run.js';
import type { Theatre } from './running/theatre.js';
import { untouched } from './untouched.js';

/** What is wrong with a migration: a sentence, and what shows it. */
export interface Fault {
  readonly fault: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Migrates a program and holds the result against it: it must do the same, hold no credential that
 * could be lifted, differ in nothing but the calls and the import, and stay as it is the next time.
 */
export async function faultsOf(program: Program, theatre: Theatre): Promise<Fault[]> {
  const migrated = migrate(program);
  const after = { ...program, text: migrated.text };
  const first = await perform(theatre, program, {});
  const checks: readonly Fault[] = [
    { fault: 'the generated program fails', expected: undefined, found: first.error },
    {
      fault: 'it does something else',
      expected: first,
      found: await perform(theatre, after, migrated.stored),
    },
    {
      fault: 'other places are refused',
      expected: refusedOf(program),
      found: [...migrated.refused].sort(),
    },
    { fault: 'a credential is left', expected: [], found: leftIn(after) },
    {
      fault: 'something else changed',
      expected: outline(program.text, program, migrated),
      found: closestOutline(after.text, program, migrated),
    },
    { fault: 'a second run changes it', expected: after.text, found: migrate(after).text },
  ];
  return checks.filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found));
}

function perform(
  theatre: Theatre,
  { kind, text, credentials }: Program,
  stored: Migrated['stored'],
): Promise<Performance> {
  const guesses = ['guess', ...credentials.map(({ value }) => value)];
  return theatre.perform({ as: kind.runs, text: asJavaScript(kind, text), guesses, stored });
}

/** TypeScript as its compiler emits it; JavaScript as it is. */
function asJavaScript(kind: Kind, text: string): string {
  if (!isTyped(kind)) return text;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: kind.runs === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      experimentalDecorators: true,
    },
  });
  return outputText;
}

/** Why places of a program cannot be lifted, in alphabetical order. */
export function refusedOf({ credentials }: Program): string[] {
  return credentials.flatMap(({ fate }) => (fate === 'lifted' ? [] : [fate])).sort();
}

/** Credentials that still stand in the text, cooked or raw, and should not. */
export function leftIn({ text, credentials }: Program): string[] {
  return credentials
    .filter(({ fate }) => fate === 'lifted')
    .flatMap(({ value, spelled }) => [value, ...spelled])
    .filter((one) => one.length >= TELLING && text.includes(one));
}

/** What is shorter can stand elsewhere by chance. */
const TELLING = 6;

/** An import may have an empty line below it that was not there. */
function closestOutline(text: string, program: Program, migrated: Migrated): string {
  const expected = outline(program.text, program, migrated);
  const spaced = outline(text, program, migrated, true);
  return spaced === expected ? spaced : outline(text, program, migrated);
}

function outline(
  text: string,
  { kind, credentials }: Program,
  { stored }: Migrated,
  emptyLine = false,
): string {
  return untouched(kind.file, text, {
    spelled: credentials.flatMap(({ spelled }) => spelled),
    companions: Object.values(stored).flatMap((content) => entriesOf(content)['username'] ?? []),
    valueOf: (id, key) => (key === undefined ? stored[id] : entriesOf(stored[id] ?? '')[key]),
    emptyLine,
  });
}

function entriesOf(content: string): Record<string, string> {
  return content.startsWith('{"') ? (JSON.parse(content) as Record<string, string>) : {};
}
