import { globalNamed } from '../rules/sinks/globals.js';
import { GLOBAL_NAMES, SINKS, type Sink } from '../rules/sinks/index.js';
import { namesakeOf } from '../flow/sink-table.js';
import { identifierBefore, isIdentifierPart } from './identifier.js';
import type { Keyword } from './keyword-search.js';
import { NAME_KEYWORDS, type FoundNames } from './names.js';

/** The end of a name by which programs know a module that they do not import, or a part of it. */
export interface GlobalKeyword {
  readonly kind: 'global';
  readonly name: string;
  /** What has to follow, if it matters. */
  readonly followed: RegExp | undefined;
}

export const GLOBAL_KEYWORDS: readonly Keyword<GlobalKeyword>[] = Array.from(
  GLOBAL_NAMES,
  ([name, followed]) => ({ text: name, means: { kind: 'global', name, followed } }),
);

/** The name that ends in a keyword, where programs know something by it and use it. */
export function globalAt(text: string, at: number, keyword: GlobalKeyword): string | undefined {
  const { name, followed } = keyword;
  const end = at + name.length;
  if (isIdentifierPart(text.charCodeAt(end))) return undefined;
  const before = identifierBefore(text.slice(Math.max(0, at - LONGEST), at), Math.min(at, LONGEST));
  const isKnown = before === '' || globalNamed(before + name) !== undefined;
  return isKnown && isFollowed(text, end, followed) ? before + name : undefined;
}

function isFollowed(text: string, end: number, followed: RegExp | undefined): boolean {
  if (!followed) return true;
  followed.lastIndex = end;
  return followed.test(text);
}

/** No name is longer. */
const LONGEST = 80;

/** What the calls of a text that take a credential end in: undefined where that may be any name. */
export type CalledNames = ReadonlySet<string> | undefined;

/**
 * The sinks that a text may hand a credential to: it names their module, or a global that is known as
 * one, and every member and option of them.
 * @param globals that stand in it
 * @param names of credentials in it: most words of sinks have a word of one in them
 */
export function sinksIn(
  text: string,
  { globals, names }: { globals: Iterable<string>; names: Pick<FoundNames, 'words'> },
): readonly SpeltSink[] {
  const modules = [...importsIn(text), ...assumedBy(globals)];
  const known = new Map<string, boolean>();
  const holds = (word: string) => {
    const held = known.get(word) ?? (mayHold(names.words, word) && text.includes(word));
    known.set(word, held);
    return held;
  };
  const sinks = modules.flatMap(({ module, names }) =>
    sinksOf(module).filter((sink) => isNamedBy(names, sink) && sink.words.every(holds)),
  );
  return [...new Set(sinks)];
}

function mayHold(words: ReadonlySet<string>, word: string): boolean {
  const part = NAMED_PARTS.get(word);
  return part === undefined || words.has(part);
}

/** The names that calls of these sinks end in, in small letters where a namesake of the module will do. */
export function calledNames(sinks: readonly SpeltSink[]): CalledNames {
  return sinks.some(({ ending }) => ending === '*')
    ? undefined
    : new Set(sinks.map(({ ending }) => ending));
}

/** A sink as programs spell it. */
export interface SpeltSink {
  readonly words: readonly string[];
  /** The last name of what is called. */
  readonly ending: string;
  /** What is called is the module itself. */
  readonly isModule: boolean;
}

/** A module that a text uses. */
interface Used {
  readonly module: string;
  /** What stands in the braces of an import of names, and of nothing else. */
  readonly names?: string | undefined;
}

function* importsIn(text: string): Generator<Used> {
  for (const [, names, module = ''] of text.matchAll(SPECIFIER))
    if (!module.startsWith('.')) yield { module, names };
}

function assumedBy(globals: Iterable<string>): Used[] {
  return Array.from(globals).flatMap((name) => {
    const module = globalNamed(name)?.module;
    return module === undefined ? [] : [{ module }];
  });
}

/** `import { DataTypes } from 'sequelize'` has nothing of the module by which to call it itself. */
function isNamedBy(names: string | undefined, { isModule, ending }: SpeltSink): boolean {
  if (!isModule || names === undefined) return true;
  return names.split(/[^\w$]+/).some((name) => name === 'default' || name.toLowerCase() === ending);
}

/** Programs import the same modules again and again; those of more programs than one are not kept. */
const MOST_REMEMBERED = 2_000;
const REMEMBERED = new Map<string, readonly SpeltSink[]>();

function sinksOf(module: string): readonly SpeltSink[] {
  const known = REMEMBERED.get(module);
  if (known) return known;
  const sinks = ownersOf(module).flatMap((owner) => SPELT.get(owner) ?? []);
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

/** What a program spells to call a sink: members, and keys of options; the longest are the rarest. */
function wordsOf({ callee, argument: [, ...keys] }: Sink): string[] {
  const spelt = [...callee.split('.'), ...keys].flatMap(
    (part) => /^#?[a-z_$][\w$-]*/i.exec(part) ?? [],
  );
  return [...new Set(spelt)]
    .filter((word) => word !== 'default')
    .sort((one, other) => other.length - one.length);
}

/** A module that is called itself is known by a namesake among its members. */
function endingOf({ module, callee }: Sink): string {
  const [last = ''] = callee.replace(/ =$/, '').split('.').slice(-1);
  return last === '' ? namesakeOf(module) : last;
}

/** Sinks of each module. */
const SPELT = new Map<string, SpeltSink[]>();
for (const sink of SINKS) {
  const known = SPELT.get(sink.module) ?? [];
  const isModule = sink.callee === '';
  SPELT.set(sink.module, [...known, { words: wordsOf(sink), ending: endingOf(sink), isModule }]);
}

/** The word of a name that is a part of a word of a sink. */
const NAMED_PARTS: ReadonlyMap<string, string> = new Map(
  [...SPELT.values()].flat().flatMap(({ words }) => words.flatMap(namedPart)),
);

function namedPart(word: string): (readonly [word: string, part: string])[] {
  const small = word.toLowerCase();
  const part = NAME_KEYWORDS.find(({ text }) => small.includes(text));
  return part ? [[word, part.text]] : [];
}

const FAMILIES = [...SPELT.keys()].filter((module) => module.endsWith('*'));

/** `from '…'` with the names that are imported, `require('…')` and `import('…')`; bundlers write comments between. */
const SPECIFIER =
  /\b(?:from(?<=\bimport\s{0,9}(?:type\s{1,9})?\{([^{}]{0,2000})\}\s{0,9}from)|from|require|import)(?:[\s(]|\/\*[^*]{0,200}\*\/|\/\/[^\n]{0,200}\n){0,8}["'`](?:node:)?([^"'`\s]{1,200})["'`]/g;
