import { detect, type Finding } from '@secretlift/detector';
import { parseForESLint } from '@typescript-eslint/parser';
import { programIn } from './component.js';
import type { SourceText } from './types.js';

/**
 * The credentials in a source text, exactly as the ESLint rule finds them.
 *
 * @throws TSError where the text does not parse; its message can quote the source
 */
export function findingsIn(source: SourceText): Finding[] {
  const { path: filePath, text } = programIn(source);
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    filePath,
    range: true,
    loc: true,
    comment: true,
    tokens: true,
  });
  const keys = visitorKeys as Readonly<Record<string, readonly string[]>>;
  return detect({ text, filename: source.path, program: ast, scopeManager, visitorKeys: keys });
}
