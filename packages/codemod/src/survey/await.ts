import { Node } from 'ts-morph';

/**
 * Whether an `await` may stand in place of the node: the nearest function around it is asynchronous,
 * and the node stands in that function's body. What is evaluated elsewhere (parameter defaults, class
 * fields, static blocks, decorators) runs synchronously. The top level is synchronous too: a module
 * that others import must stay so, or `require()` of it throws.
 */
export function mayAwait(node: Node): boolean {
  for (const [inner, outer] of lineage(node)) {
    if (Node.isFunctionLikeDeclaration(outer) || isFunctionExpression(outer)) {
      return isAsync(outer) && isBody(inner, outer);
    }
    if (EVALUATED_SYNCHRONOUSLY.some((is) => is(outer))) return false;
  }
  return false;
}

const EVALUATED_SYNCHRONOUSLY: readonly ((node: Node) => boolean)[] = [
  Node.isPropertyDeclaration,
  Node.isClassStaticBlockDeclaration,
  Node.isDecorator,
];

/** Parents of these kinds bind tighter than `await`. */
export function needsParentheses(node: Node): boolean {
  const parent = node.getParent();
  if (Node.isBinaryExpression(parent)) {
    return parent.getOperatorToken().getText() === '**' && parent.getLeft() === node;
  }
  const operand =
    Node.isPropertyAccessExpression(parent) ||
    Node.isElementAccessExpression(parent) ||
    Node.isCallExpression(parent) ||
    Node.isNonNullExpression(parent);
  return operand && parent.getExpression() === node;
}

function* lineage(node: Node): Generator<[inner: Node, outer: Node]> {
  let inner = node;
  for (let outer = node.getParent(); outer !== undefined; outer = outer.getParent()) {
    yield [inner, outer];
    inner = outer;
  }
}

function isFunctionExpression(node: Node): boolean {
  return Node.isArrowFunction(node) || Node.isFunctionExpression(node);
}

function isAsync(node: Node): boolean {
  return Node.isAsyncable(node) && node.isAsync();
}

function isBody(inner: Node, outer: Node): boolean {
  return Node.isBodied(outer) || Node.isBodyable(outer) ? outer.getBody() === inner : false;
}
