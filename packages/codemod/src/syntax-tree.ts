import { createRequire } from 'node:module';
import type * as estree from '@typescript-eslint/typescript-estree';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Comment, parseSync } from 'oxc-parser';
import { mayNestDeeply } from './nesting.js';

/**
 * The tree of a program as ESLint's parser for TypeScript gives it, with comments and ranges, and
 * without the tokens and lines that only ESLint needs.
 *
 * oxc-parser makes the same tree several times as fast. What it has anything to say against goes to
 * typescript-estree, which forgives more, and which decides what does not parse. So does what nests
 * deeply: it throws where oxc would end the process.
 *
 * @param path its ending tells the language
 * @param text without a BOM
 * @throws TSError where the text does not parse; its message can quote the source
 * @throws RangeError where it nests too deeply
 */
export function syntaxTree(path: string, text: string): TSESTree.Program {
  return quickTree(path, text) ?? forgivingTree(path, text);
}

/** oxc's, once it is loaded. */
let parseQuickly: typeof parseSync | undefined;

/**
 * Loads oxc-parser. It is native, and there may be none for the machine, or npm may have left it out
 * for the lock file was made on another: then typescript-estree reads everything, which takes longer.
 */
export function loadQuickParser(): Promise<void> {
  loading ??= import('oxc-parser').then(
    (oxc) => {
      parseQuickly = oxc.parseSync;
    },
    () => undefined,
  );
  return loading;
}

/** Asked once, since each file waits for it. */
let loading: Promise<void> | undefined;

function quickTree(path: string, text: string): TSESTree.Program | undefined {
  if (!parseQuickly || mayNestDeeply(text) || mayBreakTemplates(text)) return undefined;
  const lang = languageOf(path);
  const parsed = parseQuickly(path, text, { ...OPTIONS, ...(lang && { lang }) });
  if (parsed.errors.length > 0 || parsed.comments.some(isOfHtml(text))) return undefined;
  const program = parsed.program as unknown as TSESTree.Program;
  return Object.assign(program, { comments: parsed.comments.map(withRange) });
}

/**
 * In the raw text of a template oxc writes each line end as `\n`, as the language asks: what stands in
 * the file, and where, can then not be told.
 */
function mayBreakTemplates(text: string): boolean {
  return text.includes('\r') && text.includes('`');
}

/** typescript-estree has no nodes for parentheses. */
const OPTIONS = { astType: 'ts', range: true, preserveParens: false } as const;

/** JavaScript may hold JSX whatever its ending; for TypeScript the ending decides. */
function languageOf(path: string): 'jsx' | undefined {
  return /\.[cm]?js$/.test(path) ? 'jsx' : undefined;
}

/** `<!--` begins a comment in scripts of the web, and nothing in TypeScript. */
function isOfHtml(text: string): (comment: Comment) => boolean {
  return ({ start }) => text[start] !== '/';
}

function withRange({ type, value, start, end }: Comment) {
  return { type, value, range: [start, end] };
}

const require = createRequire(import.meta.url);

/** It brings TypeScript with it, which takes a quarter of a second to load: only where it is needed. */
function forgivingTree(path: string, text: string): TSESTree.Program {
  const { parse } = require('@typescript-eslint/typescript-estree') as typeof estree;
  return parse(text, { filePath: path, range: true, comment: true });
}
