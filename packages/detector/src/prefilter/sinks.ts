import { globalNamed } from '../rules/sinks/globals.js';
import { GLOBAL_NAMES, GLOBAL_PRESENCES, SINKS, type Sink } from '../rules/sinks/index.js';
import { identifierAround } from './identifier.js';
import type { Keyword } from './keyword-search.js';

/** A name by which programs know a module that they do not import, or a part of it. */
export interface GlobalKeyword {
  readonly kind: 'global';
  readonly name: string;
}

export const GLOBAL_KEYWORDS: readonly Keyword<GlobalKeyword>[] = GLOBAL_NAMES.map((name) => ({
  text: name,
  means: { kind: 'global', name },
}));

/** No name is longer. */
const LONGEST = 80;

/** The name that stands around a keyword, where programs know something by it. */
export function globalAt(text: string, at: number, { name }: GlobalKeyword): string | undefined {
  const from = Math.max(0, at - LONGEST);
  const around = text.slice(from, at + name.length + LONGEST);
  const [start, end] = identifierAround(around, at - from, at - from + name.length);
  const identifier = around.slice(start, end);
  return identifier.length <= LONGEST && globalNamed(identifier) ? identifier : undefined;
}

/**
 * Whether a text may hand a credential to a call: it names a module, or a global that is known as
 * one, and every member and option of one of its sinks.
 * @param globals that stand in it
 */
export function mayHoldSink(text: string, globals: Iterable<string>): boolean {
  const modules = new Set([...importedIn(text), ...assumedBy(globals, text)]);
  const words = new Map<string, boolean>();
  const holds = (word: string) => {
    const known = words.get(word) ?? text.includes(word);
    words.set(word, known);
    return known;
  };
  return [...modules].some((module) => isComplete(module, holds));
}

function* importedIn(text: string): Generator<string> {
  for (const [, module = ''] of text.matchAll(SPECIFIER)) if (!module.startsWith('.')) yield module;
}

function assumedBy(globals: Iterable<string>, text: string): string[] {
  return Array.from(globals).flatMap((name) => {
    const isUsed = PRESENCES.get(name)?.test(text) ?? true;
    return (isUsed && globalNamed(name)?.module) || [];
  });
}

/** Whether all words of one of the sinks of a module or its package are there. */
function isComplete(module: string, holds: (word: string) => boolean): boolean {
  return sinksOf(module).some((words) => words.every(holds));
}

/** Programs import the same modules again and again; those of more programs than one are not kept. */
const MOST_REMEMBERED = 2_000;
const REMEMBERED = new Map<string, readonly string[][]>();

function sinksOf(module: string): readonly string[][] {
  const known = REMEMBERED.get(module);
  if (known) return known;
  const sinks = ownersOf(module).flatMap((owner) => WORDS.get(owner) ?? []);
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(module, sinks);
  return sinks;
}

/** `mysql2/promise` is of `mysql2`, and `passport-google` of the family `passport-*`. */
function ownersOf(module: string): string[] {
  const parts = module.split('/');
  const packages = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return [...packages, ...FAMILIES.filter((family) => module.startsWith(family.slice(0, -1)))];
}

/** What a program spells to call a sink: members, and keys of options. */
function wordsOf({ callee, argument: [, ...keys] }: Sink): string[] {
  const spelt = [...callee.split('.'), ...keys].flatMap(
    (part) => /^#?[a-z_$][\w$-]*/i.exec(part) ?? [],
  );
  return [...new Set(spelt)].filter((word) => word !== 'default');
}

/** Sinks of each module, as the words of them. */
const WORDS = new Map<string, string[][]>();
for (const sink of SINKS) {
  const known = WORDS.get(sink.module) ?? [];
  WORDS.set(sink.module, [...known, wordsOf(sink)]);
}

const FAMILIES = [...WORDS.keys()].filter((module) => module.endsWith('*'));

/** `from '…'`, `require('…')` and `import('…')`; bundlers write comments between. */
const SPECIFIER =
  /\b(?:from|require|import)(?:[\s(]|\/\*[^*]{0,200}\*\/|\/\/[^\n]{0,200}\n){0,8}["'`](?:node:)?([^"'`\s]{1,200})["'`]/g;

const PRESENCES = new Map(
  GLOBAL_NAMES.map((name, index) => [name, new RegExp(GLOBAL_PRESENCES[index] ?? '')]),
);
