import type { Range } from '@secretlift/detector';
import { findingsIn } from '../findings.js';
import { endOfLine } from '../spelling.js';
import { splice } from '../splice.js';
import type { Edit, Refusal, RewrittenFile, SurveyedFile } from '../types.js';
import { insertion, withComments } from './comment.js';
import { isBlank, lineBefore, statementAt, treeOf } from './statement.js';

const RULE = 'secretlift/no-hardcoded-credentials';
const REASON = ' -- false positive';

/**
 * Adds a comment to each place that a person called a false positive, so that neither ESLint nor the
 * next run reports it.
 */
export function suppressed(
  rewritten: readonly RewrittenFile[],
  refusals: readonly Refusal[],
): RewrittenFile[] {
  const wrong = refusals.filter(({ reason }) => reason === 'false-positive');
  return withComments(rewritten, wrong, suppressions);
}

/** One comment where several values stand on one line. */
function suppressions(file: SurveyedFile, refusals: readonly Refusal[]): Edit[] {
  const edits = new Map<string, Edit>();
  for (const { finding } of refusals) {
    for (const edit of suppression(file, finding.range)) {
      edits.set(`${edit.range[0]}:${edit.text}`, edit);
    }
  }
  return [...edits.values()];
}

/**
 * What can be written depends on where the line begins and ends: inside a template, a text of JSX or
 * a comment, a comment is none. So each form is tried, as the detector reads it.
 */
function suppression(file: SurveyedFile, range: Range): readonly Edit[] {
  const [above, behind] = [aboveLine(file.text, range), behindLine(file.text, range)];
  const forms = isBelowComment(file.text, range) ? [behind, above] : [above, behind];
  const works = (edits: readonly Edit[]) => !isFoundAfter(file, edits, range);
  return forms.find(works) ?? aroundStatement(file, range);
}

function aboveLine(text: string, [start]: Range): Edit[] {
  const before = lineBefore(text, start);
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  const comment = `// eslint-disable-next-line ${RULE}${REASON}`;
  const lineStart = start - before.length + indent.length;
  return [insertion(lineStart, `${comment}${endOfLine(text)}${indent}`)];
}

function behindLine(text: string, [start]: Range): Edit[] {
  const end = lineEnd(text, start);
  return [insertion(end, ` // eslint-disable-line ${RULE}${REASON}`)];
}

/** From above the statement to behind it. */
function aroundStatement(file: SurveyedFile, [start]: Range): Edit[] {
  const { text } = file;
  const statement = statementAt(treeOf(file), start);
  const [from, to] = statement ? [statement.getStart(), statement.getEnd()] : [0, text.length];
  const newLine = endOfLine(text);
  const indent = lineBefore(text, from);
  const between = isBlank(indent) ? `${newLine}${indent}` : ' ';
  return [
    insertion(from, `/* eslint-disable ${RULE}${REASON} */${between}`),
    insertion(to, `${between}/* eslint-enable ${RULE} */`),
  ];
}

/** A comment above often speaks of the next line, which has to stay the next. */
function isBelowComment(text: string, [start]: Range): boolean {
  const lineStart = start - lineBefore(text, start).length;
  const above = lineStart === 0 ? '' : lineBefore(text, lineStart - 1).trim();
  return above.startsWith('//') || above.endsWith('*/');
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = end === -1 ? text.length : end;
  return text[line - 1] === '\r' ? line - 1 : line;
}

/** Whether a value is still found, at the place to which the edits move it. */
function isFoundAfter(file: SurveyedFile, edits: readonly Edit[], [start]: Range): boolean {
  const text = splice(file.text, edits);
  const added = edits.filter(({ range }) => range[0] <= start).map((edit) => edit.text.length);
  const moved = added.reduce((sum, length) => sum + length, start);
  try {
    return findingsIn({ ...file, text }).some(({ range }) => range[0] === moved);
  } catch {
    return true;
  }
}
