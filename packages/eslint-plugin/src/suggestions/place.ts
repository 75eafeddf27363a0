import type { Finding, Range } from '@secretlift/detector';
import type { TSESTree } from '@typescript-eslint/utils';
import { ancestorsOf, type ProgramFile } from './file.js';

/** A place where a program could read what it spells out now. */
export interface Place {
  /** The literal or template; where the whole of it is the value, a constant concatenation as well. */
  readonly node: TSESTree.Node;
  /** The value's own place in it. */
  readonly range: Range;
  /** The value is all that the node spells. */
  readonly whole: boolean;
  /** The node is the value of a JSX attribute: an expression needs braces. */
  readonly inAttribute: boolean;
}

/** The place of a finding; undefined where no expression can stand, or where it would change what the code means. */
export function placeOf(finding: Finding, file: ProgramFile): Place | undefined {
  const node = holderOf(finding, file);
  if (!node || OBSTACLES.some((stands) => stands(node))) return undefined;
  const whole = covers(finding.range, node.range);
  if (whole && !isWritten(node)) return undefined;
  const inAttribute = node.parent?.type === 'JSXAttribute';
  if (!whole && (inAttribute || hasEscapeThatTemplatesForbid(node, file))) return undefined;
  return { node, range: finding.range, whole, inAttribute };
}

/** The node that a read would replace, or a part of it: of a concatenation, the one literal that holds the value. */
function holderOf({ expression, range }: Finding, file: ProgramFile): TSESTree.Node | undefined {
  const node = nodeSpanning(expression, file);
  if (node?.type !== 'BinaryExpression' || covers(range, expression)) return spelling(node);
  const inner = file.sourceCode.getNodeByRangeIndex(range[0]) ?? undefined;
  const literal = inner?.type === 'TemplateElement' ? inner.parent : inner;
  return literal && literal.range[0] < range[0] && range[1] < literal.range[1]
    ? spelling(literal)
    : undefined;
}

function spelling(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  return node && SPELLINGS.has(node.type) ? node : undefined;
}

const SPELLINGS: ReadonlySet<string> = new Set(['Literal', 'TemplateLiteral', 'BinaryExpression']);

function nodeSpanning([start, end]: Range, { sourceCode }: ProgramFile): TSESTree.Node | undefined {
  let node = sourceCode.getNodeByRangeIndex(start) ?? undefined;
  while (node && node.range[0] === start && node.range[1] < end) node = node.parent;
  return node?.range[0] === start && node.range[1] === end ? node : undefined;
}

/** The range reaches from quote to quote. */
function covers(range: Range, node: Range): boolean {
  return range[0] <= node[0] + 1 && range[1] >= node[1] - 1;
}

/** Names in a string hold parts of the value elsewhere, where they would stay. */
function isWritten(node: TSESTree.Node): boolean {
  if (node.type === 'BinaryExpression') return isWritten(node.left) && isWritten(node.right);
  return node.type === 'Literal' || (node.type === 'TemplateLiteral' && node.quasis.length === 1);
}

/** What makes a call in place of a node an error, or something else than the string was. */
const OBSTACLES: readonly ((node: TSESTree.Node) => boolean)[] = [
  isType,
  isAmbient,
  isSyntax,
  (node) => ancestorsOf(node).some(({ type }) => type === 'Decorator' || type === 'TSEnumMember'),
  (node) => isLiteralTyped(node),
];

/** Nodes of TypeScript within which expressions run. */
const RUNNING: ReadonlySet<string> = new Set(
  (
    'TSAsExpression TSSatisfiesExpression TSTypeAssertion TSNonNullExpression ' +
    'TSInstantiationExpression TSExportAssignment TSParameterProperty TSModuleBlock TSModuleDeclaration'
  ).split(' '),
);

function isType(node: TSESTree.Node): boolean {
  return ancestorsOf(node).some(({ type }) => type.startsWith('TS') && !RUNNING.has(type));
}

function isAmbient(node: TSESTree.Node): boolean {
  return ancestorsOf(node).some((outer) => 'declare' in outer && outer.declare);
}

/** A directive, the label of a case, a tagged template, a key, the name of a module. */
function isSyntax(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExpressionStatement':
    case 'SwitchCase':
    case 'TaggedTemplateExpression':
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ImportAttribute':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return true;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'AccessorProperty':
      return parent.key === node;
    case 'CallExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'require';
    default:
      return false;
  }
}

/** `'x' as const`, `const x: 'x' | 'y' = 'x'`: what is read has the type of any string. */
function isLiteralTyped(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator')
    return holdsLiteralType(parent.id.typeAnnotation?.typeAnnotation);
  if (parent?.type === 'PropertyDefinition')
    return holdsLiteralType(parent.typeAnnotation?.typeAnnotation);
  const asserted = parent?.type === 'TSAsExpression' || parent?.type === 'TSTypeAssertion';
  return asserted && (isConst(parent.typeAnnotation) || holdsLiteralType(parent.typeAnnotation));
}

function isConst(type: TSESTree.TypeNode): boolean {
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'const'
  );
}

function holdsLiteralType(type: TSESTree.TypeNode | undefined): boolean {
  if (type?.type === 'TSUnionType') return type.types.some(holdsLiteralType);
  return type?.type === 'TSLiteralType' || type?.type === 'TSTemplateLiteralType';
}

/** A part of a quoted string makes the string a template, where octal escapes are illegal. */
function hasEscapeThatTemplatesForbid(node: TSESTree.Node, { text }: ProgramFile): boolean {
  if (node.type === 'TemplateLiteral') return false;
  return /\\(?:[1-9]|0\d)/.test(text.slice(...node.range).replaceAll('\\\\', ''));
}
