import { Node } from 'ts-morph';

/** Where an `await` may stand in place of a node. */
export type AwaitPlace = 'function' | 'module' | 'nowhere';

/**
 * Whether an `await` may stand in place of the node: `function` where the nearest function around
 * it is asynchronous and the node stands in its body, `module` at the top level. What is evaluated
 * elsewhere (parameter defaults, class fields, static blocks, decorators) runs synchronously.
 */
export function awaitPlace(node: Node): AwaitPlace {
  let inner = node;
  for (const outer of node.getAncestors()) {
    if (isFunction(outer)) return isAsync(outer) && isBody(inner, outer) ? 'function' : 'nowhere';
    if (EVALUATED_SYNCHRONOUSLY.some((is) => is(outer))) return 'nowhere';
    inner = outer;
  }
  return 'module';
}

const EVALUATED_SYNCHRONOUSLY: readonly ((node: Node) => boolean)[] = [
  Node.isPropertyDeclaration,
  Node.isClassStaticBlockDeclaration,
  Node.isDecorator,
  Node.isModuleDeclaration,
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

function isFunction(node: Node): boolean {
  return (
    Node.isFunctionLikeDeclaration(node) ||
    Node.isArrowFunction(node) ||
    Node.isFunctionExpression(node)
  );
}

function isAsync(node: Node): boolean {
  return Node.isAsyncable(node) && node.isAsync();
}

function isBody(inner: Node, outer: Node): boolean {
  return Node.isBodied(outer) || Node.isBodyable(outer) ? outer.getBody() === inner : false;
}
