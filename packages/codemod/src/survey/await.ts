import { Node } from 'ts-morph';
import type { AwaitForm } from '../types.js';

/** Where an `await` may stand in place of a node. */
export type AwaitPlace = 'function' | 'module' | 'nowhere';

/**
 * Whether an `await` may stand in place of the node: `function` where the nearest function around
 * it is asynchronous and the node stands in its body, `module` at the top level. What is evaluated
 * elsewhere (parameter defaults, class fields, static blocks, decorators) runs synchronously; so
 * does an asynchronous function that never awaits, and its callers may count on it.
 */
export function awaitPlace(node: Node): AwaitPlace {
  let inner = node;
  for (const outer of node.getAncestors()) {
    if (isFunction(outer)) {
      const legal = isAsync(outer) && isBody(inner, outer);
      return legal && (isReturned(node, outer) || awaitsItself(inner)) ? 'function' : 'nowhere';
    }
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

/** How an `await` is written in place of a node. */
export function awaitForm(node: Node): AwaitForm {
  const parent = node.getParent();
  if (Node.isAwaitExpression(parent)) return 'given';
  return bindsTighter(node, parent) ? 'parenthesised' : 'plain';
}

function bindsTighter(node: Node, parent: Node | undefined): boolean {
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

/** Whoever uses what the function returns has to await it. */
function isReturned(node: Node, inside: Node): boolean {
  const ancestors = node.getAncestors();
  const within = ancestors.slice(0, ancestors.indexOf(inside));
  const body = within.at(-1) ?? node;
  return !Node.isBlock(body) || within.some(Node.isReturnStatement);
}

/** The body awaits something, not counting the functions in it. */
function awaitsItself(body: Node): boolean {
  return (
    body.forEachDescendant((node, traversal) => {
      if (isFunction(node)) traversal.skip();
      return Node.isAwaitExpression(node) || (Node.isForOfStatement(node) && node.isAwaited())
        ? true
        : undefined;
    }) ?? false
  );
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
