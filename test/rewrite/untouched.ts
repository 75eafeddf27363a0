import ts from 'typescript';

/** What a migration may have put into a text, or taken out of it. */
export interface Traces {
  /** Contents of literals that hold a credential, as they are spelled. */
  readonly spelled: readonly string[];
  /** Strings that move along with a credential, such as user names. */
  readonly companions: readonly string[];
  /** What is stored: the value of a secret, or of a key of it. */
  readonly valueOf: (id: string, key: string | undefined) => string | undefined;
  /** Whether an empty line was put below an import. */
  readonly emptyLine: boolean;
}

/**
 * A text without what a migration may change in it: imports of the runtime are cut, and an
 * expression that spells out a credential, or reads it, is told by its value alone. Two texts that
 * give the same differ in nothing else, to the byte.
 */
export function untouched(file: string, text: string, traces: Traces): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const accessors = new Set(source.statements.flatMap(importedNames));
  const held = (node: ts.Node) => isHeld(node, traces, accessors);
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStatement(node) && bringsInRuntime(node)) changes.push(cut(node, text, traces));
    else if (spine(node).some(held)) changes.push(told(node, traces));
    else {
      if (holdsDeep(node, held)) changes.push(...asProperty(node));
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return changed(text, changes).trimEnd();
}

/** A stretch of the text and what stands for it. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function changed(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return pieces.join('') + text.slice(at);
}

/**
 * A line of its own is cut whole, what shares a line is cut with the space before it. A semicolon on
 * a later line belongs to what follows it.
 */
function cut(node: ts.Statement, text: string, { emptyLine }: Traces): Change {
  const start = node.getStart();
  const stop = endOf(node);
  const line = /[^\S\r\n]*$/.exec(text.slice(0, start))?.index ?? start;
  const startsLine = line === 0 || /[\r\n]/.test(text[line - 1] ?? '');
  const rest = (emptyLine ? /^[^\S\r\n]*(?:\r\n|\n){1,2}/ : /^[^\S\r\n]*(?:\r\n|\n|$)/).exec(
    text.slice(stop),
  )?.[0];
  if (startsLine && rest !== undefined) return { start: line, end: stop + rest.length, text: '' };
  return { start: startsLine ? start : line, end: stop, text: '' };
}

function endOf(node: ts.Statement): number {
  const last = node.getLastToken();
  if (last?.kind !== ts.SyntaxKind.SemicolonToken) return node.end;
  return /[\r\n]/.test(last.getFullText()) ? last.getFullStart() : node.end;
}

function bringsInRuntime(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return isRuntime(statement.moduleSpecifier);
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some(({ initializer: call }) => {
    if (call === undefined || !ts.isCallExpression(call)) return false;
    return call.expression.getText() === 'require' && call.arguments.some(isRuntime);
  });
}

function isRuntime(node: ts.Expression): boolean {
  return ts.isStringLiteral(node) && node.text === '@secretlift/runtime';
}

function importedNames(statement: ts.Statement): string[] {
  if (!bringsInRuntime(statement)) return [];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node)) names.push(node.name.text);
    if (ts.isBindingElement(node)) names.push(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return names;
}

/** What an expression puts a string together from: literals, and whatever else it holds. */
function spine(node: ts.Node): ts.Node[] {
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node))
    return spine(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return [...spine(node.left), ...spine(node.right)];
  }
  if (ts.isTemplateExpression(node)) {
    return [
      node.head,
      ...node.templateSpans.flatMap((one) => [...spine(one.expression), one.literal]),
    ];
  }
  return [node];
}

function isHeld(node: ts.Node, traces: Traces, accessors: ReadonlySet<string>): boolean {
  if (ts.isCallExpression(node)) return accessors.has(node.expression.getText());
  if (
    !ts.isLiteralExpression(node) &&
    !ts.isTemplateMiddleOrTemplateTail(node) &&
    !ts.isTemplateHead(node)
  ) {
    return false;
  }
  const raw = node.getText();
  return traces.companions.includes(node.text) || traces.spelled.some((one) => raw.includes(one));
}

function holdsDeep(node: ts.Node, held: (node: ts.Node) => boolean): boolean {
  return (
    spine(node).some(held) ||
    (ts.forEachChild(node, (one) => holdsDeep(one, held) || undefined) ?? false)
  );
}

function told(node: ts.Node, traces: Traces): Change {
  const letters = spine(node).map((part) => lettersOf(part, traces));
  return { start: node.getStart(), end: node.end, text: `⟦${letters.join('')}⟧` };
}

function lettersOf(node: ts.Node, { valueOf }: Traces): string {
  if (ts.isCallExpression(node)) {
    const [id, key] = node.arguments.map((one) => (ts.isStringLiteralLike(one) ? one.text : ''));
    return valueOf(id ?? '', key) ?? node.getText();
  }
  return 'text' in node && !ts.isIdentifier(node) ? String(node.text) : node.getText();
}

/** `password: 'x'` and the getter that reads it are one property. */
function asProperty(node: ts.Node): Change[] {
  if (ts.isPropertyAssignment(node)) {
    return [{ start: node.name.end, end: node.initializer.getStart(), text: ': ' }];
  }
  if (!ts.isGetAccessor(node) || !ts.isObjectLiteralExpression(node.parent)) return [];
  const [only] = node.body?.statements ?? [];
  if (only === undefined || !ts.isReturnStatement(only) || !only.expression) return [];
  return [
    { start: node.getStart(), end: node.name.getStart(), text: '' },
    { start: node.name.end, end: only.expression.getStart(), text: ': ' },
    { start: only.expression.end, end: node.end, text: '' },
  ];
}
