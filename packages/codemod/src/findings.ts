import { dirname, relative } from 'node:path';
import {
  cluesIn,
  detectBy,
  type Clues,
  type DetectOptions,
  type Finding,
} from '@secretlift/detector';
import { analyze } from '@typescript-eslint/scope-manager';
import { programIn } from './component.js';
import { syntaxTree } from './syntax-tree.js';
import type { SourceText } from './types.js';

/**
 * The credentials in a source text, exactly as the ESLint rule finds them.
 *
 * @param root what the path is judged from: folders above it do not make a file a test
 * @throws TSError where the text does not parse; its message can quote the source
 */
export function findingsIn(source: SourceText, root = dirname(source.path)): Finding[] {
  const clues = cluesIn(source.text);
  return clues === undefined ? [] : findingsBy(clues, source, root);
}

/** The same where the text was asked for clues already. */
export function findingsBy(
  clues: Clues,
  source: SourceText,
  root: string,
  options: DetectOptions = {},
): Finding[] {
  const { path, text } = programIn(source);
  const program = syntaxTree(path, text);
  const filename = relative(root, source.path);
  return detectBy(clues, { text, filename, program, scopeManager: analyze(program) }, options);
}
