import { Node, type PropertyAssignment } from 'ts-morph';
import { namesEnvironment } from '../environment-names.js';
import type { GetterPlace } from '../types.js';
import { assignments, keyOf } from './object.js';

/**
 * The property that would become a getter, where the node is a value of one environment in an object
 * keyed by environment: development must not fetch, nor be allowed to read, what production needs.
 */
export function getterPlace(node: Node): GetterPlace | undefined {
  const property = owningProperty(node);
  const initializer = property?.getInitializer();
  if (property === undefined || initializer === undefined) return undefined;
  if (!isKeyedByEnvironment(property) || readsLocals(initializer)) return undefined;
  const indent = indentOf(property);
  const outer = indentOf(property.getParent());
  return {
    property: property.getStart(),
    nameEnd: property.getNameNode().getEnd(),
    initializer: [initializer.getStart(), initializer.getEnd()],
    oneLine: isOnOneLine(property.getParent()),
    indent,
    step: indent.startsWith(outer) && indent !== outer ? indent.slice(outer.length) : '  ',
  };
}

function owningProperty(node: Node): PropertyAssignment | undefined {
  let inner = node;
  for (const outer of node.getAncestors()) {
    if (Node.isPropertyAssignment(outer))
      return outer.getInitializer() === inner ? outer : undefined;
    if (!KEEPS_THE_VALUE.some((is) => is(outer))) return undefined;
    inner = outer;
  }
  return undefined;
}

/** What may stand between a literal and the property whose value it is part of. */
const KEEPS_THE_VALUE: readonly ((node: Node) => boolean)[] = [
  Node.isBinaryExpression,
  Node.isConditionalExpression,
  Node.isParenthesizedExpression,
  Node.isAsExpression,
  Node.isTemplateExpression,
  Node.isTemplateSpan,
];

/** The property or an object around it is one of several environments of an object. */
function isKeyedByEnvironment(property: PropertyAssignment): boolean {
  let current: Node | undefined = property;
  while (Node.isPropertyAssignment(current)) {
    const object: Node | undefined = current.getParent();
    if (!Node.isObjectLiteralExpression(object)) return false;
    const environments = assignments(object).filter((one) => namesEnvironment(keyOf(one)));
    if (environments.length > 1 && environments.includes(current)) return true;
    current = object.getParent();
  }
  return false;
}

/** A getter runs later, when a local may have changed; `process.env` alone is taken to be steady. */
function readsLocals(initializer: Node): boolean {
  return [initializer, ...initializer.getDescendants()].some((node) => {
    if (Node.isThisExpression(node)) return true;
    if (!Node.isIdentifier(node) || node.getText() === 'process') return false;
    const parent = node.getParent();
    return !(Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node);
  });
}

function isOnOneLine(node: Node): boolean {
  return node.getStartLineNumber() === node.getEndLineNumber();
}

/** The white space that begins the line on which a node begins. */
function indentOf(node: Node): string {
  const text = node.getSourceFile().getFullText();
  const line = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, node.getStart()))?.[0] ?? '';
}
