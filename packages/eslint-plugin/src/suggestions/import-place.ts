import type { TSESTree } from '@typescript-eslint/utils';
import type { ProgramFile } from './file.js';

/** How a file brings in modules. */
export type ImportForm = 'import' | 'require';

/** Where a file would bring in one more, and how what stands before it ends. */
export interface ImportPlace {
  readonly offset: number;
  /** It follows another import or require on the line above. */
  readonly below: boolean;
}

/** The form of the file's own imports; undefined where it has only `import x = require('x')`. */
export function importForm({ program, text, filename }: ProgramFile): ImportForm | undefined {
  const types = new Set<string>(program.body.map(({ type }) => type));
  if (MODULE_STATEMENTS.some((type) => types.has(type))) return 'import';
  if ([...types].some((type) => type.startsWith('TSImportEquals') || type === 'TSExportAssignment'))
    return undefined;
  if (/\.c[jt]s$/.test(filename) || /\brequire\(|\bmodule\.exports\b|\bexports\./.test(text))
    return 'require';
  return /\.(?:mjs|mts|tsx?)$/.test(filename) || program.sourceType === 'module'
    ? 'import'
    : 'require';
}

const MODULE_STATEMENTS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
];

/**
 * After the last import, or after the last of the requires that the file begins with; where there is
 * none, before the first statement, below directives and the comments above it.
 */
export function importPlace(file: ProgramFile, form: ImportForm): ImportPlace | undefined {
  const { body } = file.program;
  const first = body.findIndex((statement) => !isDirective(statement));
  const statement = body[first];
  if (!statement) return undefined;
  const last = form === 'import' ? body.findLast(isImport) : lastRequire(body.slice(first));
  return last
    ? { offset: restOfLine(last.range[1], file.text), below: true }
    : { offset: aboveItsComment(statement, file), below: false };
}

function isDirective(statement: TSESTree.Node): boolean {
  return statement.type === 'ExpressionStatement' && statement.directive !== undefined;
}

function isImport({ type }: TSESTree.Node): boolean {
  return type === 'ImportDeclaration';
}

/** Only what does nothing but load a module runs before: anything else may call the code that reads. */
function lastRequire(body: readonly TSESTree.Node[]): TSESTree.Node | undefined {
  const end = body.findIndex((statement) => !isRequire(statement));
  return body[(end < 0 ? body.length : end) - 1];
}

/** `const x = require('x')`, `const { y } = require('x').z`. */
function isRequire(statement: TSESTree.Node): boolean {
  return (
    isImport(statement) ||
    (statement.type === 'VariableDeclaration' &&
      statement.declarations.every(({ init }) => isRequireCall(init)))
  );
}

function isRequireCall(expression: TSESTree.Node | null): boolean {
  if (expression?.type === 'MemberExpression')
    return !expression.computed && isRequireCall(expression.object);
  return (
    expression?.type === 'CallExpression' &&
    expression.callee.type === 'Identifier' &&
    expression.callee.name === 'require' &&
    expression.arguments.every(({ type }) => type === 'Literal')
  );
}

/** A comment at the end of the line belongs to what stands on it. */
function restOfLine(offset: number, text: string): number {
  const rest =
    /^[ \t]*(?:\/\/[^\r\n\u2028\u2029]*|\/\*[^\r\n]{0,400}?\*\/[ \t]*(?=[\r\n]|$))?/.exec(
      text.slice(offset, offset + 1_000),
    );
  return offset + (rest?.[0].trimEnd().length ?? 0);
}

/** The comment on the lines above a statement says what it is, unless it speaks of the file. */
function aboveItsComment(statement: TSESTree.Node, { sourceCode, text }: ProgramFile): number {
  const comment = sourceCode.getCommentsBefore(statement).at(-1);
  if (!comment || (comment.type as string) === 'Shebang') return statement.range[0];
  const [start, end] = comment.range;
  const isClose = /^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, statement.range[0]));
  const isFirst = text.slice(0, start).trim() === '';
  const startsLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start));
  const isDocumentation = comment.type === 'Block' && comment.value.startsWith('*');
  const isOfFile = isFirst && /licen[cs]e|copyright|@file|@ts-|eslint/i.test(comment.value);
  return isClose && startsLine && isDocumentation && !isOfFile ? start : statement.range[0];
}
