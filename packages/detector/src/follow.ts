import type { TSESTree } from '@typescript-eslint/utils';
import type { Origins } from './origin.js';

/** Steps from a use to the literals behind it; more is a program written to cost time. */
const FARTHEST = 200;

/** Calls that give their first argument in another form. */
const CONVERSIONS: ReadonlySet<string> = new Set([
  'from',
  'encode',
  'String',
  'atob',
  'createSecretKey',
  'createPrivateKey',
  'trim',
  'toString',
]);

/**
 * The expressions that an expression may have as its value: through constants, fallbacks,
 * branches, casts and conversions, down to literals, objects and what cannot be followed.
 */
export function sourcesOf(expression: TSESTree.Node, origins: Origins): TSESTree.Node[] {
  const sources: TSESTree.Node[] = [];
  const seen = new Set<TSESTree.Node>();
  const stack = [expression];
  for (let node = stack.pop(); node && seen.size < FARTHEST; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const behind = behindOf(node, origins);
    if (behind) stack.push(...behind);
    else sources.push(node);
  }
  return sources;
}

/** Values of the property that `keys` lead to in an object; `*` leads to every property or element. */
export function propertiesOf(
  object: TSESTree.Node,
  keys: readonly string[],
  origins: Origins,
): TSESTree.Node[] {
  return keys.reduce<TSESTree.Node[]>(
    (nodes, key) =>
      nodes.flatMap((node) =>
        sourcesOf(node, origins).flatMap((source) => valuesOf(source, key, origins)),
      ),
    [object],
  );
}

function valuesOf(node: TSESTree.Node, key: string, origins: Origins): TSESTree.Node[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    if (property.type === 'SpreadElement')
      return sourcesOf(property.argument, origins).flatMap((spread) => own(spread, key));
    return own(node, key, property);
  });
}

function own(node: TSESTree.Node, key: string, only?: TSESTree.Property): TSESTree.Node[] {
  if (node.type !== 'ObjectExpression') return [];
  return (only ? [only] : node.properties).flatMap((property) =>
    property.type === 'Property' && (key === '*' || keyName(property) === key)
      ? [property.value]
      : [],
  );
}

function keyName({ key, computed }: TSESTree.Property): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** What an expression only hands on; undefined where it is a value of its own. */
function behindOf(node: TSESTree.Node, origins: Origins): TSESTree.Node[] | undefined {
  switch (node.type) {
    case 'Identifier':
      return listed(origins.initialiserOf(node));
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ChainExpression':
      return [node.expression];
    case 'AwaitExpression':
      return [node.argument];
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null);
    case 'MemberExpression':
      return memberSources(node, origins);
    case 'CallExpression':
      return converted(node);
    default:
      return undefined;
  }
}

function listed(node: TSESTree.Node | undefined): TSESTree.Node[] | undefined {
  return node && [node];
}

/** `config.secret`, where `config` is a constant object of this file. */
function memberSources(node: TSESTree.MemberExpression, origins: Origins) {
  const { object, property, computed } = node;
  if (object.type !== 'Identifier' || computed || property.type !== 'Identifier') return undefined;
  const initialiser = origins.initialiserOf(object);
  const values = initialiser ? own(initialiser, property.name) : [];
  return values.length > 0 ? values : undefined;
}

function converted({ callee, arguments: args }: TSESTree.CallExpression) {
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : '';
  if (!CONVERSIONS.has(name)) return undefined;
  return listed(args[0] ?? (callee.type === 'MemberExpression' ? callee.object : undefined));
}
