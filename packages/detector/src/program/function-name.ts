import type { TSESTree } from '@typescript-eslint/utils';
import type { Path } from './walk.js';

export type LocalFunction =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** A node, where it is a function with a body. */
export function functionOf(node: TSESTree.Node): LocalFunction | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node;
    default:
      return undefined;
  }
}

/** What names a function: its own name, or what it is the value of. */
export function nameOfFunction({ node, parent }: Path): TSESTree.Node | undefined {
  if (node.type === 'FunctionDeclaration') return node.id ?? undefined;
  return parent && holderName(parent.node);
}

/** By what name a program calls a function: a constructor by that of its class. */
export function calledName(path: Path): string | undefined {
  const { parent } = path;
  const isConstructor =
    parent?.node.type === 'MethodDefinition' && parent.node.kind === 'constructor';
  const named = isConstructor ? nameOfClass(parent.parent?.parent) : nameOfFunction(path);
  return named && lastName(named);
}

function nameOfClass(path: Path | undefined): TSESTree.Node | undefined {
  if (path?.node.type === 'ClassDeclaration') return path.node.id ?? undefined;
  return path?.parent && holderName(path.parent.node);
}

function holderName(holder: TSESTree.Node): TSESTree.Node | undefined {
  switch (holder.type) {
    case 'VariableDeclarator':
      return holder.id;
    case 'AssignmentExpression':
      return holder.left;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return holder.key;
    default:
      return undefined;
  }
}

function lastName(node: TSESTree.Node): string | undefined {
  if (node.type === 'MemberExpression') return lastName(node.property);
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : undefined;
}
