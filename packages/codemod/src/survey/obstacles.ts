import type { Range } from '@secretlift/detector';
import { Node } from 'ts-morph';
import type { RefusalReason } from '../types.js';
import { namePath } from './names.js';

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
  { reason: 'client-code', stands: isPublicVariable },
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

/** Bundlers put variables of these prefixes into what they ship. */
const PUBLIC_PREFIX =
  /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC|VUE_APP)_/;

function isPublicVariable(node: Node): boolean {
  return namePath(node).some(({ name }) => PUBLIC_PREFIX.test(name));
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
