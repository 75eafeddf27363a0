import { Node, type ObjectLiteralExpression, type PropertyAssignment } from 'ts-morph';

/** The property whose whole value a node is, with the object literal around it. */
export interface ObjectPlace {
  readonly literal: ObjectLiteralExpression;
  readonly key: string;
}

/** The object literal that holds a node as the value of a property. */
export function objectPlace(node: Node): ObjectPlace | undefined {
  const property = node.getParent();
  if (!Node.isPropertyAssignment(property) || property.getInitializer() !== node) return undefined;
  const literal = property.getParent();
  if (!Node.isObjectLiteralExpression(literal)) return undefined;
  return { literal, key: keyOf(property) };
}

/** The properties of an object that have a value of their own: no shorthand, no spread, no method. */
export function assignments(literal: ObjectLiteralExpression): PropertyAssignment[] {
  return literal.getProperties().filter((property) => Node.isPropertyAssignment(property));
}

/** A property's name as the program sees it, without quotes. */
export function keyOf(property: PropertyAssignment): string {
  const name = property.getNameNode();
  return Node.isStringLiteral(name) ? name.getLiteralText() : name.getText();
}
