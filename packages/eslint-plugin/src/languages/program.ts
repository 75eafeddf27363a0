import { relative } from 'node:path';
import { detectBy, type Source } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { suggestionsFor } from '../suggestions/index.js';
import type { Language } from './language.js';

/** JavaScript and TypeScript, by any parser that gives ESTree. */
export function programOf(context: Rule.RuleContext): Language {
  return {
    root: 'Program',
    text: context.sourceCode.text,
    detect: (clues, options) => detectBy(clues, sourceOf(context), options),
    suggest: (finding) => suggestionsFor(finding, context),
  };
}

/** ESLint types its tree as plain ESTree; the parsers give the wider TypeScript ESTree. */
function sourceOf({ sourceCode, cwd, filename }: Rule.RuleContext): Source {
  const { text, ast, scopeManager, visitorKeys } = sourceCode;
  return {
    text,
    filename: relative(cwd, filename),
    program: ast as unknown as Source['program'],
    scopeManager: scopeManager as unknown as Source['scopeManager'],
    visitorKeys,
  };
}
