import { Node, type SourceFile, type Statement } from 'ts-morph';
import { statementEnd } from '../statement-end.js';
import type { ImportPlace } from '../types.js';
import { commentsAbove, speaksOfTheFile } from './comments.js';

/**
 * Where an import of ours goes: after the last import or plain `require` that runs before anything
 * could call us, since what is compiled to CommonJS does not hoist imports; where there is none, before the first statement, below a
 * shebang, directives and comments that speak of the whole file.
 *
 * @param sites offsets at which the rewritten code calls the runtime
 */
export function importPlace(source: SourceFile, sites: readonly number[]): ImportPlace {
  const statements = source.getStatements();
  const directives = statements.findIndex((statement) => !isDirective(statement));
  const body = directives === -1 ? [] : statements.slice(directives);
  const imported = lastImport(body, sites);
  const previous = imported ?? statements[directives - 1];
  if (previous === undefined) return aboveFirst(source, body[0]);
  const next = statements[statements.indexOf(previous) + 1];
  if (isAloneOnItsLine(source, previous)) {
    return place(lineAfter(source, statementEnd(previous)), next, imported === undefined);
  }
  return inlineAt(previous.getEnd(), previous.getText().endsWith(';') ? ' ' : '; ');
}

function inlineAt(offset: number, inline: string): ImportPlace {
  return { offset, inline, needsSemicolon: true, blankBelow: false };
}

/** Without a semicolon a statement goes on where the next one begins with one of these. */
const GOES_ON = /^[([`+\-/]/;

/** The first import of a file is set off from the code below it. */
function place(offset: number, next: Statement | undefined, isFirst: boolean): ImportPlace {
  const below = next?.getSourceFile().getFullText().slice(offset) ?? '';
  const isGuarded = below.trimStart().startsWith(';');
  const needsSemicolon = next !== undefined && !isGuarded && GOES_ON.test(next.getText());
  const blankBelow = isFirst && below !== '' && !/^\s*?[\r\n]/.test(below);
  return { offset, inline: undefined, needsSemicolon, blankBelow };
}

function lastImport(body: readonly Statement[], sites: readonly number[]): Statement | undefined {
  const unsafe = body.findIndex((statement) => mayCallUs(statement, body, sites));
  return body.slice(0, unsafe === -1 ? body.length : unsafe).findLast(bringsIn);
}

/** The statement holds a site, or names a hoisted function while one of those holds a site. */
function mayCallUs(
  statement: Statement,
  body: readonly Statement[],
  sites: readonly number[],
): boolean {
  if (holds(statement, sites)) return !Node.isFunctionDeclaration(statement);
  const functions = body.filter((one) => Node.isFunctionDeclaration(one));
  if (!functions.some((one) => holds(one, sites)) || Node.isFunctionDeclaration(statement)) {
    return false;
  }
  const names = new Set(functions.map((one) => one.getName()));
  return statement
    .getDescendants()
    .some((node) => Node.isIdentifier(node) && names.has(node.getText()));
}

function holds(statement: Statement, sites: readonly number[]): boolean {
  return sites.some((site) => site >= statement.getStart() && site < statement.getEnd());
}

function isDirective(statement: Statement): boolean {
  return Node.isExpressionStatement(statement) && Node.isStringLiteral(statement.getExpression());
}

/** An import, `const x = require('x')`, `const y = require('y').y`, `import z = require('z')`. */
function bringsIn(statement: Statement): boolean {
  if (Node.isImportDeclaration(statement) || Node.isImportEqualsDeclaration(statement)) return true;
  if (!Node.isVariableStatement(statement)) return false;
  return statement.getDeclarations().every((declaration) => {
    const text = declaration.getInitializer()?.getText() ?? '';
    return /^require\(['"][^'"]+['"]\)(?:\.\w+)*$/.test(text);
  });
}

function isAloneOnItsLine(source: SourceFile, statement: Statement): boolean {
  const end = statementEnd(statement);
  const rest = source.getFullText().slice(end, lineAfter(source, end)).trim();
  return rest === '' || rest.startsWith('//') || (rest.startsWith('/*') && rest.endsWith('*/'));
}

/** The start of the next line, whatever ends a line. */
function lineAfter(source: SourceFile, offset: number): number {
  const { line } = source.compilerNode.getLineAndCharacterOfPosition(offset);
  return source.compilerNode.getLineStarts()[line + 1] ?? source.getEnd();
}

/** Comments that end with an empty line, or that speak of the whole file, stay above the import. */
function aboveFirst(source: SourceFile, first: Statement | undefined): ImportPlace {
  const text = source.getFullText();
  let offset = text.startsWith('#!') ? lineAfter(source, 0) : 0;
  for (const comment of first === undefined ? [] : commentsAbove(first)) {
    const below = lineAfter(source, comment.end);
    const gap = /^[ \t]*\r?\n/.exec(text.slice(below, below + 200))?.[0];
    if (gap === undefined && !speaksOfTheFile(comment.text)) continue;
    if (first !== undefined && below > first.getStart()) {
      return inlineAt(comment.end, ' ');
    }
    offset = Math.max(offset, below + (gap?.length ?? 0));
  }
  return place(first === undefined ? source.getEnd() : offset, first, true);
}
