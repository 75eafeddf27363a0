import { relative } from 'node:path';
import {
  detectInData,
  searchableText,
  type DataComment,
  type DataValue,
  type Range,
} from '@secretlift/detector';
import type { Rule, SourceCode } from 'eslint';
import type { Language } from './language.js';

/** How the tree of a data language is read. */
export interface DataReader {
  /** Type of the node that the tree begins with. */
  readonly root: string;
  /** The values of the documents in a file. */
  readonly valuesOf: (tree: unknown) => readonly DataValue[];
  readonly commentsOf: (sourceCode: SourceCode) => readonly DataComment[];
}

/** JSON, YAML and TOML, by the reader of their trees. */
export function dataOf(context: Rule.RuleContext, reader: DataReader): Language {
  const { sourceCode, cwd } = context;
  const { text, ast } = sourceCode;
  const filename = relative(cwd, context.filename);
  return {
    root: reader.root,
    text: searchableText(text),
    detect: (clues, options) => {
      const values = reader.valuesOf(ast);
      const comments = reader.commentsOf(sourceCode);
      return detectInData(clues, { text, filename, values, comments }, options);
    },
  };
}

/** Where a parser puts them that was made for ESLint alone. */
export function commentsOfTree({ ast }: SourceCode): readonly DataComment[] {
  return ast.comments as unknown as readonly DataComment[];
}

/** A value that holds no other: only strings matter. */
export function scalar(range: Range, value: unknown): DataValue {
  return typeof value === 'string' ? { type: 'string', range, value } : { type: 'other', range };
}
