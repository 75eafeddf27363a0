import { dirname, relative } from 'node:path';
import { detect, type Finding } from '@secretlift/detector';
import { parseForESLint } from '@typescript-eslint/parser';
import { programIn } from './component.js';
import type { SourceText } from './types.js';

/**
 * The credentials in a source text, exactly as the ESLint rule finds them.
 *
 * @param root what the path is judged from: folders above it do not make a file a test
 * @throws TSError where the text does not parse; its message can quote the source
 */
export function findingsIn(source: SourceText, root = dirname(source.path)): Finding[] {
  const { path: filePath, text } = programIn(source);
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    filePath,
    range: true,
    loc: true,
    comment: true,
    tokens: true,
  });
  const keys = visitorKeys as Readonly<Record<string, readonly string[]>>;
  const filename = relative(root, source.path);
  return detect({ text, filename, program: ast, scopeManager, visitorKeys: keys });
}
