import { Node, Project, type Expression, type SourceFile } from 'ts-morph';
import { firstFree } from '../first-free.js';
import { packageFinder } from '../packages.js';
import { importEdit } from '../rewrite/import.js';
import { splice } from '../splice.js';
import { fileStyle } from '../survey/style.js';
import type { Edit } from '../types.js';

/** Functions that take configs one after the other, or in a list: ESLint's, and those of presets. */
const TAKE_CONFIGS = new Set(['defineConfig', 'config', 'withNuxt', 'antfu']);

/**
 * The text of a flat config of ESLint with our recommended config at its end.
 *
 * @param path absolute; its extension and its package say how it imports
 * @returns undefined where it exports nothing that can be added to
 */
export function withPlugin(path: string, text: string): string | undefined {
  const source = new Project({ useInMemoryFileSystem: true }).createSourceFile(path, text);
  const list = exported(source);
  if (list === undefined) return undefined;
  const style = fileStyle(source, packageFinder()(path), []);
  const name = firstFree(['secretlift', 'secretliftPlugin'], style.taken);
  const edits = [
    importEdit(name, 'eslint-plugin-secretlift', { style, text }),
    addition(list, `${name}.configs.recommended`, style.endOfLine),
  ];
  return splice(
    text,
    edits.sort((a, b) => a.range[0] - b.range[0]),
  );
}

/** Where configs stand one after the other, and the offset at which the first would. */
interface List {
  readonly items: readonly Node[];
  readonly start: number;
}

function exported(source: SourceFile): List | undefined {
  const assignment = source.getExportAssignment(() => true);
  const expression = assignment?.getExpression() ?? moduleExports(source);
  return expression && listIn(expression, source);
}

function moduleExports(source: SourceFile): Expression | undefined {
  for (const statement of source.getStatements()) {
    if (!Node.isExpressionStatement(statement)) continue;
    const assigned = statement.getExpression();
    if (!Node.isBinaryExpression(assigned)) continue;
    if (assigned.getLeft().getText() === 'module.exports') return assigned.getRight();
  }
  return undefined;
}

function listIn(expression: Node, source: SourceFile): List | undefined {
  if (Node.isAsExpression(expression) || Node.isSatisfiesExpression(expression))
    return listIn(expression.getExpression(), source);
  if (Node.isArrayLiteralExpression(expression))
    return { items: expression.getElements(), start: expression.getStart() + 1 };
  if (Node.isIdentifier(expression)) {
    const value = source.getVariableDeclaration(expression.getText())?.getInitializer();
    return value && listIn(value, source);
  }
  return Node.isCallExpression(expression) ? listOfCall(expression, source) : undefined;
}

function listOfCall(call: Node, source: SourceFile): List | undefined {
  if (!Node.isCallExpression(call)) return undefined;
  const callee = call.getExpression().getText().split('.').at(-1) ?? '';
  if (!TAKE_CONFIGS.has(callee)) return undefined;
  const items = call.getArguments();
  const [only] = items;
  if (items.length === 1 && Node.isArrayLiteralExpression(only)) return listIn(only, source);
  return { items, start: call.getEnd() - 1 };
}

/** After the last item, on a line of its own where that has one. */
function addition({ items, start }: List, text: string, endOfLine: string): Edit {
  const last = items.at(-1);
  if (last === undefined) return { range: [start, start], text };
  const end = last.getEnd();
  const line = /(?:^|[\r\n])([ \t]*)$/.exec(
    last.getSourceFile().getFullText().slice(0, last.getStart()),
  );
  const separator = line === null ? ', ' : `,${endOfLine}${line[1] ?? ''}`;
  return { range: [end, end], text: `${separator}${text}` };
}
