import { anyOf } from '../value/keyword-pattern.js';
import { globalNamed } from '../rules/sinks/globals.js';
import { GLOBAL_NAMES, GLOBAL_PRESENCES, SINKS, type Sink } from '../rules/sinks/index.js';
import { identifierAround } from './identifier.js';

/**
 * Whether a text may hand a credential to a call: it names a module, or a global that is known as
 * one, and every member and option of one of its sinks.
 */
export function mayHoldSink(text: string): boolean {
  const modules = new Set([...importedIn(text), ...assumedIn(text)]);
  return [...modules].some((module) => isComplete(module, text));
}

function* importedIn(text: string): Generator<string> {
  for (const [, module = ''] of text.matchAll(SPECIFIER)) yield module;
}

function assumedIn(text: string): string[] {
  const names = new Set<string>();
  let seen = 0;
  for (const { index, 0: name } of text.matchAll(GLOBAL)) {
    if (index < seen) continue;
    const [start, end] = identifierAround(text, index, index + name.length);
    names.add(text.slice(start, end));
    seen = end;
  }
  return [...names].flatMap((name) => {
    const isUsed = PRESENCES.get(name)?.test(text) ?? true;
    return (isUsed && globalNamed(name)?.module) || [];
  });
}

/** Whether all words of one of the sinks of a module or its package are there. */
function isComplete(module: string, text: string): boolean {
  return ownersOf(module).some((owner) =>
    WORDS.get(owner)?.some((words) => words.every((word) => text.includes(word))),
  );
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

const SPECIFIER = new RegExp(
  `["'\`](?:node:)?(${anyOf([...WORDS.keys()].map((module) => module.replace(/\*$/, '')))}[^"'\`\\s]{0,200})["'\`]`,
  'g',
);

const GLOBAL = new RegExp(anyOf(GLOBAL_NAMES), 'g');
const PRESENCES = new Map(
  GLOBAL_NAMES.map((name, index) => [name, new RegExp(GLOBAL_PRESENCES[index] ?? '')]),
);
