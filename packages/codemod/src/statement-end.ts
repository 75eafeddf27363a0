import { Node } from 'ts-morph';

/**
 * Where a statement ends for a reader. Where no semicolon ends its line, the parser counts the one
 * that guards a later line (`;[1, 2].forEach(…)`) as its own.
 */
export function statementEnd(statement: Node): number {
  const semicolon = statement.getLastChild();
  const body = semicolon?.getPreviousSibling();
  if (!Node.isSemicolonToken(semicolon) || body === undefined) return statement.getEnd();
  const isGuard = semicolon.getStartLineNumber() > body.getEndLineNumber();
  return isGuard ? body.getEnd() : semicolon.getEnd();
}
