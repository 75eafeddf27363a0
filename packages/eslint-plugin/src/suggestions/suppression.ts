import type { Finding } from '@secretlift/detector';
import type { TSESTree } from '@typescript-eslint/utils';
import { insertion, type Edit } from './edit.js';
import { ancestorsOf, type ProgramFile } from './file.js';

/** For the person to finish. */
const REASON = 'TODO: say why this is no credential';

/**
 * Comments that say of a finding that it is none: on the line above it; where no comment can stand
 * there, such as within a template, around its statement or its comment.
 */
export function suppression(finding: Finding, file: ProgramFile): Edit[] {
  const { text, endOfLine } = file;
  const line = startOfLine(finding.range[0], text);
  const before = tokenBefore(line, file);
  const directive = `eslint-disable-next-line ${file.ruleId} -- ${REASON}`;
  const indentation = /^[ \t]*/.exec(text.slice(line, line + 1_000))?.[0] ?? '';
  if (isBetweenElements(line, file))
    return [insertion(line, `${indentation}{/* ${directive} */}${endOfLine}`)];
  if (!before || before.range[1] <= line)
    return [insertion(line, `${indentation}// ${directive}${endOfLine}`)];
  return around(finding, before, file);
}

function startOfLine(offset: number, text: string): number {
  let start = offset;
  while (start > 0 && !/[\n\r\u2028\u2029]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The token or comment that begins last before an offset. */
function tokenBefore(offset: number, { sourceCode }: ProgramFile): TSESTree.Token | null {
  const place = { range: [offset, offset] } as unknown as TSESTree.Token;
  return sourceCode.getTokenBefore(place, { includeComments: true });
}

/** The line end before it is text between elements. */
function isBetweenElements(line: number, { sourceCode }: ProgramFile): boolean {
  const type: string | undefined = sourceCode.getNodeByRangeIndex(line - 1)?.type;
  return type === 'JSXText';
}

/** From before the statement to behind it, or the comment. */
function around(finding: Finding, token: TSESTree.Token, file: ProgramFile): Edit[] {
  const isComment = (token.type as string) === 'Block';
  const [start, end] = isComment ? token.range : statementAround(finding, file);
  return [
    insertion(start, `/* eslint-disable ${file.ruleId} -- ${REASON} */ `),
    insertion(end, ` /* eslint-enable ${file.ruleId} */`),
  ];
}

function statementAround({ range }: Finding, { sourceCode, program }: ProgramFile): TSESTree.Range {
  const node = sourceCode.getNodeByRangeIndex(range[0]);
  const statement = node && ancestorsOf(node).find(isStatement);
  return (statement ?? program).range;
}

function isStatement({ type, parent }: TSESTree.Node): boolean {
  return (
    (type.endsWith('Statement') || type.endsWith('Declaration')) &&
    (parent?.type === 'Program' ||
      parent?.type === 'BlockStatement' ||
      parent?.type === 'StaticBlock')
  );
}
