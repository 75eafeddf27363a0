import { Node, SyntaxKind } from 'ts-morph';
import { textOf } from './calls.js';
import type { SecretId } from './reference.js';

/** What names the secret in the first argument of a call. */
export function secretIdOf(argument: Node | undefined): SecretId {
  const node = argument && constantOf(argument);
  if (Node.isBinaryExpression(node) && FALLS_BACK.has(node.getOperatorToken().getKind())) {
    return namedBy(variableOf(node.getLeft()), constantText(node.getRight()));
  }
  return namedBy(variableOf(node), undefined, textOf(node));
}

/** The string that a node is; a constant of the same file is looked up. */
export function constantText(node: Node): string | undefined {
  return textOf(constantOf(node));
}

const FALLS_BACK: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.BarBarToken,
]);

function namedBy(variable: string | undefined, fallback?: string, text?: string): SecretId {
  if (variable !== undefined) return { kind: 'variable', variable, fallback };
  if (text === undefined) return { kind: 'dynamic' };
  return text.startsWith('env:')
    ? { kind: 'variable', variable: text.slice('env:'.length), fallback: undefined }
    : { kind: 'literal', id: text };
}

/** The name in `process.env.NAME` or `process.env['NAME']`. */
function variableOf(node: Node | undefined): string | undefined {
  const bare = node && withoutAssertions(node);
  if (Node.isPropertyAccessExpression(bare) && isEnvironment(bare.getExpression())) {
    return bare.getName();
  }
  return Node.isElementAccessExpression(bare) && isEnvironment(bare.getExpression())
    ? textOf(bare.getArgumentExpression())
    : undefined;
}

function isEnvironment(node: Node): boolean {
  return /^(?:process\??\.env|import\.meta\.env)$/.test(node.getText());
}

/** What a `const` of the same file stands for; other nodes as they are. */
function constantOf(node: Node): Node {
  const bare = withoutAssertions(node);
  const [declaration] = Node.isIdentifier(bare) ? (bare.getSymbol()?.getDeclarations() ?? []) : [];
  if (!Node.isVariableDeclaration(declaration)) return bare;
  const isConstant = declaration.getVariableStatement()?.getDeclarationKind() === 'const';
  const initializer = declaration.getInitializer();
  return isConstant && initializer !== undefined ? withoutAssertions(initializer) : bare;
}

function withoutAssertions(node: Node): Node {
  const isWrapped =
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isNonNullExpression(node) ||
    Node.isParenthesizedExpression(node);
  return isWrapped ? withoutAssertions(node.getExpression()) : node;
}
