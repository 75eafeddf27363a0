import { Node, Project, type SourceFile } from 'ts-morph';
import { programIn } from '../component.js';
import type { SourceText } from '../types.js';

/** The syntax tree of a file, or of the scripts of a component; nothing around it is read. */
export function treeOf(file: SourceText): SourceFile {
  const program = programIn(file);
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  }).createSourceFile(program.path, program.text);
}

/** The innermost statement or class member around an offset that begins a line. */
export function statementAt(source: SourceFile, offset: number): Node | undefined {
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
  return isBlank(lineBefore(node.getSourceFile().getFullText(), node.getStart()));
}

/** What stands on the line of an offset before it. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Whether a stretch of a line is white space alone. */
export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
