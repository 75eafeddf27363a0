import { Node, type ObjectLiteralExpression } from 'ts-morph';
import { assignments, keyOf, objectPlace } from './object.js';

/** What a person's record has beside a password. */
const PERSONAL =
  /^(?:e?_?mail(?:_?address)?|(?:first|last|full|user|display)?_?name|role|roles|is_?admin|age|birth_?day|birth_?date|avatar|address|phone)$/i;

/** A password of one of several records in an array, each of a person: sample data for a database. */
export function isSeedRecord(node: Node): boolean {
  const record = objectPlace(node)?.literal;
  const list = record?.getParent();
  if (record === undefined || !Node.isArrayLiteralExpression(list)) return false;
  return list.getElements().length > 1 && personalFields(record) > 0;
}

function personalFields(record: ObjectLiteralExpression): number {
  return assignments(record).filter((property) => PERSONAL.test(keyOf(property))).length;
}
