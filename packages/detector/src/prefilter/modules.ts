import { globalNamed } from '../rules/sinks/globals.js';
import { GLOBAL_NAMES } from '../rules/sinks/index.js';
import { identifierBefore, isIdentifierPart } from './identifier.js';
import type { Keyword } from './keyword.js';
import { isAt, matchAt } from './sticky.js';

/** A module that a text uses. */
export interface UsedModule {
  readonly module: string;
  /** What stands in the braces of an import of names, and of nothing else. */
  readonly names?: string | undefined;
}

/** What stands before the name of a module: `from '…'`, `require('…')` and `import('…')`. */
export interface SpecifierKeyword {
  readonly kind: 'specifier';
  readonly word: string;
}

/** The end of a name by which programs know a module that they do not import, or a part of it. */
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
  return { text: word, begins: 'run', means: { kind: 'specifier', word } };
}

function globalKeyword([name, followed]: readonly [string, RegExp | undefined]) {
  return { text: name, means: { kind: 'global', name, followed } } as const;
}

/** The modules that a text uses. */
export class FoundModules {
  readonly all: UsedModule[] = [];
  readonly #text: string;
  readonly #globals = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Notes the module that is named behind a word, unless it is a file of the program itself. */
  noteSpecifier(at: number, { word }: SpecifierKeyword): void {
    const module = matchAt(SPECIFIER, this.#text, at + word.length)?.[1];
    if (module === undefined || module.startsWith('.')) return;
    this.all.push({
      module,
      names: word === 'from' ? matchAt(NAMES, this.#text, at)?.[1] : undefined,
    });
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

/** Bundlers write comments between. */
const SPECIFIER =
  /(?:[\s(]|\/\*[^*]{0,200}\*\/|\/\/[^\n]{0,200}\n){0,8}["'`](?:node:)?([^"'`\s]{1,200})["'`]/y;

/** What is before a `from` that only names are imported by. */
const NAMES = /(?<=\bimport\s{0,9}(?:type\s{1,9})?\{([^{}]{0,2000})\}\s{0,9})/y;

function globalAt(text: string, at: number, keyword: GlobalKeyword): string | undefined {
  const { name, followed } = keyword;
  const end = at + name.length;
  if (isIdentifierPart(text.charCodeAt(end))) return undefined;
  const before = identifierBefore(text.slice(Math.max(0, at - LONGEST), at), Math.min(at, LONGEST));
  const isKnown = before === '' || globalNamed(before + name) !== undefined;
  return isKnown && (!followed || isAt(followed, text, end)) ? before + name : undefined;
}

/** No name is longer. */
const LONGEST = 80;
