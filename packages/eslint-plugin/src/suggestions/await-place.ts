import type { TSESTree } from '@typescript-eslint/utils';

/**
 * Whether an `await` may stand in place of a node: in the body of an asynchronous function. What is
 * evaluated elsewhere (parameter defaults, class fields, static blocks, a namespace) runs
 * synchronously, and so does a module that others `require`.
 */
export function mayAwait(node: TSESTree.Node): boolean {
  let inner = node;
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (isFunction(outer)) return outer.async && outer.body === inner;
    if (SYNCHRONOUS.has(outer.type)) return false;
    inner = outer;
  }
  return false;
}

const SYNCHRONOUS: ReadonlySet<string> = new Set([
  'PropertyDefinition',
  'AccessorProperty',
  'StaticBlock',
  'TSModuleBlock',
]);

function isFunction(
  node: TSESTree.Node,
): node is
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** Whether what stands around a node binds tighter than `await`. */
export function bindsTighter(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'BinaryExpression':
      return parent.operator === '**' && parent.left === node;
    case 'MemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node;
    case 'TSNonNullExpression':
      return true;
    default:
      return false;
  }
}
