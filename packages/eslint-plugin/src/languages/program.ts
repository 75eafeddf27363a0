import { relative } from 'node:path';
import { detectBy, OutlineCollector, type Path, type Source } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { suggesterFor, type Suggester } from '../suggestions/index.js';
import type { Language } from './language.js';

/** JavaScript and TypeScript, by any parser that gives ESTree. */
export function programOf(context: Rule.RuleContext): Language {
  let collector: OutlineCollector | undefined;
  let suggester: Suggester | undefined;
  return {
    root: 'Program',
    text: context.sourceCode.text,
    listen: ({ sinks, parts }) =>
      sinks || parts ? listenersOf((collector = new OutlineCollector())) : {},
    detect: (clues, options) =>
      detectBy(clues, { ...sourceOf(context), outline: collector?.outline }, options),
    suggest: (finding) => (suggester ??= suggesterFor(context))(finding),
  };
}

function listenersOf(collector: OutlineCollector): Rule.RuleListener {
  const enter = (node: Rule.Node) => collector.enter(new NodePath(node));
  return Object.fromEntries(OutlineCollector.types.map((type) => [type, enter]));
}

/** The way up from a node of ESLint's, which knows its parent. */
class NodePath implements Path {
  readonly #node: Rule.Node;

  constructor(node: Rule.Node) {
    this.#node = node;
  }

  get node(): Path['node'] {
    return this.#node as unknown as Path['node'];
  }

  get parent(): Path | undefined {
    const { parent } = this.#node as { readonly parent: Rule.Node | null };
    return parent ? new NodePath(parent) : undefined;
  }
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
