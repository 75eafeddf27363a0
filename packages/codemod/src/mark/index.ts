import type { Node } from 'ts-morph';
import { refusalText } from '../refusals.js';
import { endOfLine } from '../spelling.js';
import type { Edit, Refusal, RefusalReason, RewrittenFile, SurveyedFile } from '../types.js';
import { insertion, withComments } from './comment.js';
import { isBlank, lineBefore, statementAt, treeOf } from './statement.js';

export { suppressed } from './suppress.js';

/**
 * Adds a comment above the statement of each refused place, once, however often it runs. What is
 * left alone on purpose gets none.
 */
export function marked(
  rewritten: readonly RewrittenFile[],
  refusals: readonly Refusal[],
): RewrittenFile[] {
  const worthAMark = refusals.filter(({ reason }) => isWorthAMark(reason));
  return withComments(rewritten, worthAMark, markEdits);
}

function isWorthAMark(reason: RefusalReason): boolean {
  return reason !== 'declined' && refusalText(reason).byDefault !== true;
}

function markEdits(file: SurveyedFile, refusals: readonly Refusal[]): Edit[] {
  const source = treeOf(file);
  const edits = new Map<string, Edit>();
  for (const { finding, reason } of refusals) {
    const statement = statementAt(source, finding.range[0]);
    const edit = statement && markEdit(statement, reason, file.text);
    if (edit !== undefined) edits.set(`${edit.range[0]}:${reason}`, edit);
  }
  return [...edits.values()];
}

/** Above the comments that belong to the statement, since some of them speak of the next line. */
function markEdit(statement: Node, reason: RefusalReason, text: string): Edit | undefined {
  const mark = `secretlift: left in place (${reason.replaceAll('-', ' ')})`;
  if (text.slice(statement.getPos(), statement.getStart()).includes(mark)) return undefined;
  const offset = attachedComments(statement, text)[0]?.getPos() ?? statement.getStart();
  const words = `${mark}: ${refusalText(reason).next}`;
  const before = lineBefore(text, offset);
  return isBlank(before)
    ? insertion(offset, `// ${words}${endOfLine(text)}${before}`)
    : insertion(offset, `/* ${words} */ `);
}

/** The comments above a statement with no empty line in between. */
function attachedComments(
  statement: Node,
  text: string,
): ReturnType<Node['getLeadingCommentRanges']> {
  let below = statement.getStart();
  return statement
    .getLeadingCommentRanges()
    .reverse()
    .filter((comment) => {
      const gap = text.slice(comment.getEnd(), below);
      if (/\n[ \t\r]*\n/.test(gap)) below = -1;
      else if (below !== -1) below = comment.getPos();
      return below !== -1;
    })
    .reverse();
}
