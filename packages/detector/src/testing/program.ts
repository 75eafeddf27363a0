import { parseForESLint } from '@typescript-eslint/parser';
import type { Source } from '../detect.js';

/** Parses code as ESLint and the codemod do. */
export function sourceOf(text: string, filename = 'app.ts'): Source {
  const jsx = /x$/.test(filename);
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    range: true,
    loc: true,
    comment: true,
    tokens: true,
    ecmaFeatures: { jsx },
    sourceType: 'module',
    filePath: filename,
  });
  return {
    text,
    filename,
    program: ast,
    scopeManager,
    visitorKeys: visitorKeys as NonNullable<Source['visitorKeys']>,
  };
}
