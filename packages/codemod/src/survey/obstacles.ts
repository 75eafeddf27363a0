import type { Range } from '@secretlift/detector';
import { Node } from 'ts-morph';
import type { RefusalReason } from '../types.js';

/** Why a call cannot take the place of this node, where something stands in the way. */
export function obstacle(node: Node, range: Range): RefusalReason | undefined {
  return OBSTACLES.find(({ stands }) => stands(node, range))?.reason;
}

interface Obstacle {
  readonly reason: RefusalReason;
  readonly stands: (node: Node, range: Range) => boolean;
}

/** The first that stands is the one that is told. */
const OBSTACLES: readonly Obstacle[] = [
  { reason: 'client-code', stands: (node) => hasDirective(node, 'use client') },
  { reason: 'jsx', stands: (node) => node.getFirstAncestor(isJsx) !== undefined },
  {
    reason: 'type-position',
    stands: (node) => node.getAncestors().some((ancestor) => Node.isTypeNode(ancestor)),
  },
  {
    reason: 'enum-member',
    stands: (node) => node.getFirstAncestor(Node.isEnumMember) !== undefined,
  },
  { reason: 'directive', stands: (node) => Node.isExpressionStatement(node.getParent()) },
  { reason: 'case-label', stands: isCaseLabel },
  {
    reason: 'tagged-template',
    stands: (node) => Node.isTaggedTemplateExpression(node.getParent()),
  },
  { reason: 'property-name', stands: isPropertyName },
  { reason: 'module-specifier', stands: isModuleSpecifier },
  { reason: 'escape-sequence', stands: hasEscapeThatTemplatesForbid },
];

function hasDirective(node: Node, directive: string): boolean {
  for (const statement of node.getSourceFile().getStatements()) {
    const text = Node.isExpressionStatement(statement) ? statement.getExpression() : undefined;
    if (!Node.isStringLiteral(text)) return false;
    if (text.getLiteralText() === directive) return true;
  }
  return false;
}

function isJsx(node: Node): boolean {
  return Node.isJsxAttribute(node) || Node.isJsxElement(node) || Node.isJsxSelfClosingElement(node);
}

function isCaseLabel(node: Node): boolean {
  const parent = node.getParent();
  return Node.isCaseClause(parent) && parent.getExpression() === node;
}

function isPropertyName(node: Node): boolean {
  const parent = node.getParent();
  return Node.isPropertyNamed(parent) && parent.getNameNode() === node;
}

function isModuleSpecifier(node: Node): boolean {
  const parent = node.getParent();
  if (Node.isCallExpression(parent)) {
    return /^(?:import|require(?:\.resolve)?)$/.test(parent.getExpression().getText());
  }
  return (
    Node.isImportDeclaration(parent) ||
    Node.isExportDeclaration(parent) ||
    Node.isExternalModuleReference(parent)
  );
}

/** A part of a quoted string makes the string a template, where octal escapes are illegal. */
function hasEscapeThatTemplatesForbid(node: Node, [start, end]: Range): boolean {
  if (!Node.isStringLiteral(node)) return false;
  const isPart = start > node.getStart() + 1 || end < node.getEnd() - 1;
  return isPart && /\\(?:[1-9]|0\d)/.test(node.getText().replaceAll('\\\\', ''));
}
