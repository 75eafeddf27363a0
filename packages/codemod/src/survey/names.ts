import { Node, type BinaryExpression } from 'ts-morph';
import type { NameStep } from '../types.js';

/**
 * The names that lead to a node, from the outside in: the variable, the properties, the call that
 * takes it. `const config = { db: { password: 'x' } }` gives config, db, password.
 */
export function namePath(node: Node): NameStep[] {
  const steps: NameStep[] = [];
  let inner = node;
  for (const outer of node.getAncestors()) {
    steps.unshift(...stepsAt(inner, outer));
    if (Node.isFunctionLikeDeclaration(outer)) break;
    inner = outer;
  }
  return steps;
}

function stepsAt(inner: Node, outer: Node): NameStep[] {
  if (Node.isPropertyAssignment(outer)) return [step('property', outer.getName())];
  if (Node.isPropertyDeclaration(outer)) return [step('property', outer.getName())];
  if (Node.isClassDeclaration(outer)) return optional('class', outer.getName());
  if (Node.isFunctionDeclaration(outer)) return optional('function', outer.getName());
  if (Node.isMethodDeclaration(outer)) return [step('function', outer.getName())];
  if (Node.isVariableDeclaration(outer)) return identifier('variable', outer.getNameNode());
  if (Node.isParameterDeclaration(outer)) return identifier('parameter', outer.getNameNode());
  if (Node.isBindingElement(outer)) return identifier('parameter', outer.getNameNode());
  if (Node.isBinaryExpression(outer)) return otherOperand(inner, outer);
  if (Node.isCallExpression(outer) || Node.isNewExpression(outer)) return call(inner, outer);
  return [];
}

/** Operators whose other side names the value; `+` only puts it together. */
const NAMES_THE_OTHER = new Set('= ||= ??= || ?? && == === != !=='.split(' '));

function otherOperand(inner: Node, outer: BinaryExpression): NameStep[] {
  if (!NAMES_THE_OTHER.has(outer.getOperatorToken().getText())) return [];
  return operand(inner, outer.getLeft(), outer.getRight());
}

/** `a.b = 'x'`, `process.env.X || 'x'` and `password === 'x'` are named by the other side. */
function operand(inner: Node, left: Node, right: Node): NameStep[] {
  const other = inner === right ? left : right;
  if (Node.isPropertyAccessExpression(other)) {
    return [...operand(inner, other.getExpression(), right), step('property', other.getName())];
  }
  return Node.isIdentifier(other) ? [step('variable', other.getText())] : [];
}

function call(inner: Node, outer: Node): NameStep[] {
  if (!Node.isCallExpression(outer) && !Node.isNewExpression(outer)) return [];
  const callee = outer.getExpression();
  return inner === callee ? [] : [step('call', calleeName(callee))];
}

/** `jwt` of `jwt.sign`, `session` of `session`: what the call is about. */
function calleeName(callee: Node): string {
  const root = Node.isPropertyAccessExpression(callee) ? callee.getExpression() : callee;
  if (Node.isIdentifier(root)) return root.getText();
  return Node.isPropertyAccessExpression(callee) ? callee.getName() : '';
}

function identifier(by: NameStep['by'], name: Node): NameStep[] {
  return Node.isIdentifier(name) ? [step(by, name.getText())] : [];
}

function optional(by: NameStep['by'], name: string | undefined): NameStep[] {
  return name === undefined ? [] : [step(by, name)];
}

/** A key can be any string: what is no identifier, or nearly one, says nothing and is not repeated. */
function step(by: NameStep['by'], name: string): NameStep {
  const bare = name.replace(/^['"#]|['"]$/g, '');
  return { by, name: /^[\w$-]{1,60}$/.test(bare) ? bare : '' };
}
