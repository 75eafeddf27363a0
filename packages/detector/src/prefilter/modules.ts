import { globalNamed } from '../rules/sinks/globals.js';
import { GLOBAL_NAMES, SINK_MODULES } from '../rules/sinks/index.js';
import { isQuote, isSpace } from './codes.js';
import { identifierBefore } from './identifier.js';
import type { Keyword } from './keyword.js';
import { isAt, matchAt } from './sticky.js';
import { trigramAt, trigramsAt } from './trigrams.js';

/** A module that a text uses. */
export interface UsedModule {
  readonly module: string;
  /** Where the word stands by which it is imported; undefined for a global. */
  readonly imported?: number;
}

/** What stands before the name of a module: `from '…'`, `require('…')` and `import('…')`. */
export interface SpecifierKeyword {
  readonly kind: 'specifier';
  readonly word: string;
}

/** A name by which programs know a module that they do not import, or a part of it; of some, the end. */
export interface GlobalKeyword {
  readonly kind: 'global';
  readonly name: string;
  /** What has to follow, if it matters. */
  readonly followed: RegExp | undefined;
}

export const MODULE_KEYWORDS: readonly Keyword<SpecifierKeyword | GlobalKeyword>[] = [
  ...['from', 'require', 'import'].map(specifierKeyword),
  ...Array.from(GLOBAL_NAMES, globalKeyword),
];

function specifierKeyword(word: string): Keyword<SpecifierKeyword> {
  return { text: word, begins: 'run', ends: 'identifier', means: { kind: 'specifier', word } };
}

function globalKeyword([name, followed]: readonly [string, RegExp | undefined]) {
  const means = { kind: 'global', name, followed } as const;
  const keyword = { text: name, ends: 'identifier', means } as const;
  return globalNamed(name) ? ({ ...keyword, begins: 'identifier' } as const) : keyword;
}

/** The modules of a text that may have sinks. */
export class FoundModules {
  readonly all: UsedModule[] = [];
  readonly #text: string;
  readonly #globals = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Notes the module that is named behind a word. */
  noteSpecifier(at: number, { word }: SpecifierKeyword): void {
    const start = specifierFrom(this.#text, at + word.length);
    if (!mayHaveSinks(this.#text, start)) return;
    const module = this.#text.slice(start, endOfSpecifier(this.#text, start));
    this.all.push({ module, imported: at });
  }

  /** Notes the module that is known by a name, where that ends in the keyword and is used. */
  noteGlobal(at: number, keyword: GlobalKeyword): void {
    const name = globalAt(this.#text, at, keyword);
    if (name === undefined || this.#globals.has(name)) return;
    this.#globals.add(name);
    const module = globalNamed(name)?.module;
    if (module !== undefined) this.all.push({ module });
  }
}

/** Where the name of a module begins that stands from an offset; 0 where none does. */
function specifierFrom(text: string, from: number): number {
  let at = from;
  while (isBefore(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) === SLASH && isAt(COMMENTS, text, at)) at = COMMENTS.lastIndex;
  if (!isQuote(text.charCodeAt(at))) return 0;
  return at + (text.startsWith(BUILT_IN, at + 1) ? BUILT_IN.length : 0) + 1;
}

function isBefore(code: number): boolean {
  return isSpace(code) || code === OPENING;
}

const OPENING = 40;
const SLASH = 47;
const BUILT_IN = 'node:';

/** Bundlers write them before it. */
const COMMENTS = /(?:[\s(]|\/\*[^*]{0,200}\*\/|\/\/[^\n]{0,200}\n){1,8}/y;

function endOfSpecifier(text: string, start: number): number {
  const most = Math.min(text.length, start + LONGEST);
  let end = start;
  while (end < most && !isQuote(text.charCodeAt(end))) end += 1;
  return end;
}

/** No name of a module is longer. */
const LONGEST = 200;

/** Most modules are files of the program itself, and others that take no credential. */
function mayHaveSinks(text: string, start: number): boolean {
  return start > 0 && BEGINNINGS.has(trigramAt(text, start));
}

const BEGINNINGS = new Set(SINK_MODULES.flatMap((module) => trigramsAt(module, 0)));

/** What stands in the braces of an import of names, and of nothing else. */
export function namesImported(text: string, { imported }: UsedModule): string | undefined {
  return imported === undefined ? undefined : matchAt(NAMES, text, imported)?.[1];
}

/** What is before a `from` that only names are imported by. */
const NAMES = /(?<=\bimport\s{0,9}(?:type\s{1,9})?\{([^{}]{0,2000})\}\s{0,9})/y;

function globalAt(text: string, at: number, keyword: GlobalKeyword): string | undefined {
  const { name, followed } = keyword;
  const end = at + name.length;
  if (followed) return isAt(followed, text, end) ? name : undefined;
  const whole = identifierBefore(text, end);
  return globalNamed(whole) ? whole : undefined;
}
