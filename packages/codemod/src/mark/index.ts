import { Node, Project, type SourceFile } from 'ts-morph';
import { programIn } from './component.js';
import { refusalText } from './refusals.js';
import { endOfLine } from './spelling.js';
import type { Edit, Refusal, RefusalReason, RewrittenFile, SurveyedFile } from './types.js';

/**
 * Adds a comment above the statement of each refused place, once, however often it runs. What is
 * left alone on purpose gets none.
 */
export function marked(
  rewritten: readonly RewrittenFile[],
  refusals: readonly Refusal[],
): RewrittenFile[] {
  const worthAMark = refusals.filter(({ reason }) => isWorthAMark(reason));
  const changed = rewritten.map((one) => withMarks(one, worthAMark));
  const others = new Set(worthAMark.map(({ file }) => file));
  for (const { file } of rewritten) others.delete(file);
  const marksAlone = [...others].map((file) =>
    withMarks({ file, edits: [], needs: new Set<string>() }, worthAMark),
  );
  return [...changed, ...marksAlone.filter(({ edits }) => edits.length > 0)];
}

function isWorthAMark(reason: RefusalReason): boolean {
  return reason !== 'declined' && refusalText(reason).byDefault !== true;
}

/** Stable: an import that is added at the same offset stays above. */
function withMarks(one: RewrittenFile, refusals: readonly Refusal[]): RewrittenFile {
  const own = refusals.filter(({ file }) => file === one.file);
  if (own.length === 0) return one;
  const edits = [...one.edits, ...markEdits(one.file, own)];
  return { ...one, edits: edits.sort((a, b) => a.range[0] - b.range[0]) };
}

function markEdits(file: SurveyedFile, refusals: readonly Refusal[]): Edit[] {
  const program = programIn(file);
  const source = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  }).createSourceFile(program.path, program.text);
  const edits = new Map<string, Edit>();
  for (const { finding, reason } of refusals) {
    const statement = statementAt(source, finding.range[0]);
    const edit = statement && markEdit(statement, reason, file.text);
    if (edit !== undefined) edits.set(`${edit.range[0]}:${reason}`, edit);
  }
  return [...edits.values()];
}

/** The innermost statement or class member around an offset that begins a line. */
function statementAt(source: SourceFile, offset: number): Node | undefined {
  const around = source.getDescendantAtPos(offset)?.getAncestors() ?? [];
  const statements = around.filter((node) => Node.isStatement(node) || isClassMember(node));
  return statements.find(beginsLine) ?? statements.at(-1);
}

function isClassMember(node: Node): boolean {
  const parent = node.getParent();
  return Node.isClassDeclaration(parent) || Node.isClassExpression(parent)
    ? parent.getMembers().some((member) => member === node)
    : false;
}

function beginsLine(node: Node): boolean {
  return /^[ \t]*$/.test(lineBefore(node.getSourceFile().getFullText(), node.getStart()));
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Above the comments that belong to the statement, since some of them speak of the next line. */
function markEdit(statement: Node, reason: RefusalReason, text: string): Edit | undefined {
  const mark = `secretlift: left in place (${reason.replaceAll('-', ' ')})`;
  if (text.slice(statement.getPos(), statement.getStart()).includes(mark)) return undefined;
  const offset = attachedComments(statement, text)[0]?.getPos() ?? statement.getStart();
  const words = `${mark}: ${refusalText(reason).next}`;
  const before = lineBefore(text, offset);
  return /^[ \t]*$/.test(before)
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

function insertion(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}
