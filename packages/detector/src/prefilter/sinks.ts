import { Memory } from '../memory.js';
import { mayGive } from './arguments.js';
import { SINK_MODULES, sinksOfModule, type Sink } from '../rules/sinks/index.js';
import { namesakeOf } from '../flow/sink-table.js';
import { charactersOf } from './characters.js';
import { KeywordSearch } from './keyword-search.js';
import { namesImported, type UsedModule } from './modules.js';
import { NAME_KEYWORDS, type FoundNames } from './names.js';

/** What the calls of a text that take a credential end in: undefined where that may be any name. */
export type CalledNames = ReadonlySet<string> | undefined;

/**
 * The sinks that a text may hand a credential to: it names their module, or a global that is known as
 * one, and every member and option of them.
 * @param modules that it uses
 * @param names of credentials in it: most words of sinks have a word of one in them
 */
export function sinksIn(
  text: string,
  { modules, names }: { modules: Iterable<UsedModule>; names: Pick<FoundNames, 'words'> },
): readonly SpeltSink[] {
  const known = new Map<string, boolean>();
  const holds = (word: string) => {
    const held = known.get(word) ?? (mayHold(names.words, word) && text.includes(word));
    known.set(word, held);
    return held;
  };
  const sinks = new Set<SpeltSink>();
  for (const used of modules)
    for (const sink of sinksOf(used.module))
      if (sink.words.every(holds) && isNamedBy(text, used, sink)) sinks.add(sink);
  return sinks.size > MOST_ASKED ? [...sinks] : [...sinks].filter((sink) => isGiven(text, sink));
}

function mayHold(words: ReadonlySet<string>, word: string): boolean {
  return namedParts(word).every((part) => words.has(part));
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
  /** The name of the member that is called with the credential; undefined where that may be any. */
  readonly called: string | undefined;
  /** Of its argument. */
  readonly position: number;
}

/** A text with more sinks is looked into anyway. */
const MOST_ASKED = 20;

/** Whether the member is called, if at all, with as many arguments. */
function isGiven(text: string, { called, position }: SpeltSink): boolean {
  return called === undefined || mayGive(text, called, position);
}

/** `import { DataTypes } from 'sequelize'` has nothing of the module by which to call it itself. */
function isNamedBy(text: string, used: UsedModule, { isModule, ending }: SpeltSink): boolean {
  const names = isModule ? namesImported(text, used) : undefined;
  if (names === undefined) return true;
  return names.split(/[^\w$]+/).some((name) => name === 'default' || name.toLowerCase() === ending);
}

const KNOWN = new Memory<readonly SpeltSink[]>();

function sinksOf(module: string): readonly SpeltSink[] {
  return KNOWN.of(module, () => ownersOf(module).flatMap(sinksOfModule).map(spelt));
}

/** `mysql2/promise` is of `mysql2`, and `passport-google` of the family `passport-*`. */
function ownersOf(module: string): string[] {
  const parts = module.split('/');
  const packages = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return [...packages, ...FAMILIES.filter((family) => module.startsWith(family.slice(0, -1)))];
}

function spelt(sink: Sink): SpeltSink {
  return {
    words: wordsOf(sink),
    ending: endingOf(sink),
    isModule: sink.callee === '',
    called: calledOf(sink),
    position: sink.argument[0],
  };
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

/** What is made, or assigned to, has no name by which it is called. */
function calledOf({ callee }: Sink): string | undefined {
  return /(?:^|\.)([a-z_$][\w$]*)$/i.exec(callee)?.[1];
}

const NAMES = new KeywordSearch(
  NAME_KEYWORDS.map((keyword) => ({ ...keyword, means: keyword.text })),
);

const PARTS = new Memory<readonly string[]>();

/** The words of names that are parts of a word of a sink. */
function namedParts(word: string): readonly string[] {
  return PARTS.of(word, () => {
    const parts: string[] = [];
    NAMES.search(charactersOf(word), word.length, (part) => parts.push(part));
    return parts;
  });
}

const FAMILIES = SINK_MODULES.filter((module) => module.endsWith('*'));
