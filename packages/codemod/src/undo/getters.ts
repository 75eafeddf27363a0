import { Node, SyntaxKind, type GetAccessorDeclaration } from 'ts-morph';
import type { Edit } from '../types.js';
import type { RestoredCall } from './types.js';

/**
 * The edits that turn getters back into properties: those that the rewrite made, that still only
 * return, and of which no call is left.
 *
 * @param left starts of the calls that stay
 */
export function getterEdits(restored: readonly RestoredCall[], left: readonly number[]): Edit[] {
  const separators = new Map<GetAccessorDeclaration, string>();
  for (const { call } of restored) {
    const getter = call.node.getFirstAncestorByKind(SyntaxKind.GetAccessor);
    if (getter === undefined || !call.place.added.includes('getter')) continue;
    if (left.some((start) => start > getter.getStart() && start < getter.getEnd())) continue;
    separators.set(getter, call.place.separator ?? ': ');
  }
  return [...separators].flatMap(([getter, separator]) => propertyEdits(getter, separator));
}

function propertyEdits(getter: GetAccessorDeclaration, separator: string): Edit[] {
  const [only, ...others] = getter.getStatements();
  const returned = Node.isReturnStatement(only) ? only.getExpression() : undefined;
  if (returned === undefined || others.length > 0) return [];
  const name = getter.getNameNode();
  return [
    { range: [getter.getStart(), name.getStart()], text: '' },
    { range: [name.getEnd(), returned.getStart()], text: separator },
    { range: [returned.getEnd(), getter.getEnd()], text: '' },
  ];
}
