import type { TSESTree } from '@typescript-eslint/utils';
import { spellsString } from './spelling.js';
import type { Path } from './walk.js';

/** A string expression that is a value of its own: no part of another, and no syntax. */
export function isOutermostString({ node, parent }: Path): boolean {
  return spellsString(node) && !isPart(node, parent) && !isSyntax(node, parent?.node);
}

function isPart(node: TSESTree.Node, parent: Path | undefined): boolean {
  if (!parent) return false;
  const { type } = parent.node;
  if (type === 'ArrayExpression') {
    const call = parent.parent?.parent?.node;
    return (
      call?.type === 'CallExpression' && parent.parent?.node === call.callee && spellsString(call)
    );
  }
  if (type === 'MemberExpression') {
    const call = parent.parent?.node;
    return call?.type === 'CallExpression' && call.callee === parent.node && spellsString(call);
  }
  return type !== 'Literal' && spellsString(parent.node) && node !== parent.node;
}

function isSyntax(node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean {
  switch (parent?.type) {
    case 'Property':
      return parent.key === node;
    case 'ExpressionStatement':
    case 'TSLiteralType':
    case 'ExportNamedDeclaration':
      return true;
    case 'TaggedTemplateExpression':
      return true;
    default:
      return false;
  }
}
