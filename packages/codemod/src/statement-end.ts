import type { Node } from 'ts-morph';

/**
 * Where a statement ends for a reader. Where no semicolon ends its line, the parser counts the one
 * that guards the next line (`;[1, 2].forEach(…)`) as its own.
 */
export function statementEnd(statement: Node): number {
  const text = statement.getText();
  const body = text.endsWith(';') ? text.slice(0, -1).trimEnd() : text;
  const isGuard = /[\n\r\u2028\u2029]/.test(text.slice(body.length));
  return isGuard ? statement.getStart() + body.length : statement.getEnd();
}
