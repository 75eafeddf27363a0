import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../finding.js';
import type { DataComment } from './document.js';

/**
 * The comments of a document as those of a program, which two characters begin: a `#` counts with
 * the space behind it, or where there is none, with what stands before it.
 */
export function programComments(
  comments: readonly DataComment[],
  text: string,
): readonly TSESTree.Comment[] {
  const slashed = comments.map(({ value, range: [start, end] }) => {
    if (text.charAt(start) !== '#') return blockComment(value, [start, end]);
    return value.startsWith(' ')
      ? blockComment(value.slice(1), [start, end])
      : blockComment(value, [start - 1, end]);
  });
  return slashed as unknown as readonly TSESTree.Comment[];
}

function blockComment(value: string, range: Range) {
  return { type: 'Block', value, range };
}
