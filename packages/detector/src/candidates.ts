import { visitorKeys as defaultVisitorKeys } from '@typescript-eslint/visitor-keys';
import type { TSESTree } from '@typescript-eslint/utils';
import { bindingOf, type Binding } from './binding.js';
import { constantOf, type Constant } from './constant.js';
import type { Source } from './detect.js';
import { Origins } from './origin.js';
import { GLOBALS } from './rules/sinks/index.js';
import { deliveriesOf, type Delivery } from './sink.js';
import { walk, type Path } from './walk.js';

/** A string of the program with what is known of where it stands. */
export interface Candidate {
  readonly constant: Constant;
  readonly binding: Binding | undefined;
  readonly delivery: Delivery | undefined;
}

/** Every string that the program spells out, in the order of the source. */
export function candidatesOf(source: Source): Candidate[] {
  const origins = new Origins(source.scopeManager, GLOBALS);
  const paths: Path[] = [];
  const deliveries = new Map<TSESTree.Node, Delivery>();
  walk(source.program, source.visitorKeys ?? defaultVisitorKeys, (path) => {
    if (isStringExpression(path)) paths.push(path);
    for (const delivery of deliveriesOf(path.node, origins))
      if (!deliveries.has(delivery.expression)) deliveries.set(delivery.expression, delivery);
  });
  return paths.flatMap((path) => candidateOf(path, deliveries.get(path.node)));
}

function candidateOf(path: Path, delivery: Delivery | undefined): Candidate[] {
  const constant = constantOf(path.node);
  return constant ? [{ constant, binding: bindingOf(path), delivery }] : [];
}

/** A literal, a template or the outermost `+` of a concatenation, where it is a value and no syntax. */
function isStringExpression({ node, parent }: Path): boolean {
  if (isConcatenation(parent?.node)) return false;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && !isSyntax(node, parent?.node);
    case 'TemplateLiteral':
      return parent?.node.type !== 'TaggedTemplateExpression';
    default:
      return isConcatenation(node);
  }
}

function isConcatenation(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'BinaryExpression' && node.operator === '+';
}

function isSyntax(node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean {
  switch (parent?.type) {
    case 'Property':
      return parent.key === node;
    case 'ExpressionStatement':
    case 'TSLiteralType':
    case 'ExportNamedDeclaration':
      return true;
    default:
      return false;
  }
}
