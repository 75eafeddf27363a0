import type { TSESTree } from '@typescript-eslint/utils';
import { named, sayable, type Binding } from './bound.js';
import { callBinding, makerBinding } from './call-binding.js';
import { comparisonBinding } from './comparison-binding.js';
import { isForm } from '../program/conversion.js';
import type { Flow } from '../flow/follow.js';
import { nameVerdict } from '../name/name.js';
import { keyOf, nameOf, stringOf, type Named } from '../program/naming.js';
import type { Path } from '../program/walk.js';

/** No one writes a value deeper in wrappers than this; it keeps hostile nesting from costing more. */
const FARTHEST = 64;

/**
 * What the string expression at `path` is bound to; undefined where nothing names it.
 * @param flow knows the functions of the program, whose parameters name what they are given
 */
export function bindingOf(path: Path, flow: Flow): Binding | undefined {
  let at = path;
  let encoded = false;
  let fallback = false;
  for (let step = 0; at.parent && step < FARTHEST; step += 1, at = at.parent) {
    const binding = BINDERS[at.parent.node.type]?.(at.parent, at.node, flow);
    encoded ||= isEncoder(at.parent.node);
    fallback ||= isFallback(at.parent.node);
    if (binding === 'through') continue;
    const full =
      binding && at.parent.node.type === 'Property' ? owned(binding, at.parent) : binding;
    return full && { ...full, ...(encoded && { encoded }), ...(fallback && { fallback }) };
  }
  return undefined;
}

function isFallback(node: TSESTree.Node): boolean {
  return node.type === 'LogicalExpression' && nameOf(node.left)?.owner === 'env';
}

function isEncoder(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' && /^(?:btoa|from|encode)$/.test(nameOf(node.callee)?.name ?? '')
  );
}

/** `password` of `const db = { password: '…' }` is said as `db.password`. */
function owned(binding: Binding, property: Path): Binding {
  const owner = ownerOf(property);
  const says = owner === undefined ? binding.says : `${sayable(owner)}.${binding.says}`;
  const object = property.parent?.node;
  return object?.type === 'ObjectExpression' ? { ...binding, says, object } : { ...binding, says };
}

/** `through`: the node only hands the string on, so what is above it says what it is. */
type Binder = (parent: Path, child: TSESTree.Node, flow: Flow) => Binding | 'through' | undefined;

const through: Binder = () => 'through';

const BINDERS: Partial<Record<string, Binder>> = {
  VariableDeclarator: (parent) =>
    parent.node.type === 'VariableDeclarator'
      ? named(nameOf(stateOf(parent.node.id)), 'assigned')
      : undefined,
  Property: propertyBinding,
  PropertyDefinition: memberBinding,
  AccessorProperty: memberBinding,
  AssignmentExpression: (parent, child) =>
    parent.node.type === 'AssignmentExpression' && parent.node.right === child
      ? named(nameOf(parent.node.left), 'assigned')
      : undefined,
  AssignmentPattern: (parent, child) =>
    parent.node.type === 'AssignmentPattern' && parent.node.right === child
      ? named(nameOf(parent.node.left), 'assigned')
      : undefined,
  JSXAttribute: attributeBinding,
  TSEnumMember: (parent) =>
    parent.node.type === 'TSEnumMember'
      ? named(keyOf(parent.node.id, false), 'enumerated')
      : undefined,
  BinaryExpression: comparisonBinding,
  SwitchCase: (parent) =>
    parent.parent?.node.type === 'SwitchStatement'
      ? named(nameOf(parent.parent.node.discriminant), 'compared')
      : undefined,
  ArrayExpression: arrayBinding,
  CallExpression: callBinding,
  NewExpression: makerBinding,
  ReturnStatement: returnBinding,
  ArrowFunctionExpression: (parent, child) =>
    parent.node.type === 'ArrowFunctionExpression' && parent.node.body === child
      ? functionBinding(parent)
      : undefined,
  ConditionalExpression: (parent, child) =>
    parent.node.type === 'ConditionalExpression' && parent.node.test !== child
      ? 'through'
      : undefined,
  LogicalExpression: through,
  TemplateLiteral: through,
  TSAsExpression: through,
  TSSatisfiesExpression: through,
  TSNonNullExpression: through,
  TSTypeAssertion: through,
  AwaitExpression: through,
  ChainExpression: through,
  JSXExpressionContainer: through,
  MemberExpression: receiverBinding,
};

/** `const [password, setPassword] = useState('…')` names the state before what sets it. */
function stateOf(pattern: TSESTree.Node): TSESTree.Node {
  const state = pattern.type === 'ArrayPattern' && pattern.elements[0];
  return state && pattern.elements.length <= 2 ? state : pattern;
}

function propertyBinding(parent: Path, child: TSESTree.Node): Binding | undefined {
  if (parent.node.type !== 'Property' || parent.node.value !== child) return undefined;
  return named(keyOf(parent.node.key, parent.node.computed), 'assigned');
}

function memberBinding(parent: Path, child: TSESTree.Node): Binding | undefined {
  const { node } = parent;
  if (node.type !== 'PropertyDefinition' && node.type !== 'AccessorProperty') return undefined;
  return node.value === child ? named(keyOf(node.key, node.computed), 'assigned') : undefined;
}

/** `['password', '…']` names its second element; any other array is a list of what it is bound to. */
function arrayBinding(parent: Path, child: TSESTree.Node): Binding | 'through' | undefined {
  if (parent.node.type !== 'ArrayExpression') return undefined;
  const { elements } = parent.node;
  const [first, second] = elements;
  const pair = second === child && elements.length === 2 ? stringOf(first) : undefined;
  if (pair === undefined || pair.includes('/') || (!isEntry(parent) && !nameVerdict(pair)))
    return 'through';
  return named({ name: pair }, isEntry(parent) ? 'assigned' : 'passed');
}

/** A pair in a list that makes a map, or headers. */
function isEntry({ parent }: Path): boolean {
  if (parent?.node.type !== 'ArrayExpression') return false;
  const holder = parent.parent?.node;
  if (holder?.type !== 'NewExpression' && holder?.type !== 'CallExpression') return false;
  return /^(?:Map|Headers|URLSearchParams|fromEntries)$/.test(nameOf(holder.callee)?.name ?? '');
}

/** A component is given its password; an element of a page has labels and types. */
function attributeBinding({ node, parent }: Path): Binding | undefined {
  if (node.type !== 'JSXAttribute' || node.name.type !== 'JSXIdentifier') return undefined;
  const element = parent?.node;
  const isComponent =
    element?.type === 'JSXOpeningElement' &&
    (element.name.type !== 'JSXIdentifier' || /^[A-Z]/.test(element.name.name));
  return named({ name: node.name.name }, isComponent ? 'assigned' : 'attribute');
}

/** `'…'.trim()` is the string in another form; `'…'.length` is not. */
function receiverBinding(parent: Path, child: TSESTree.Node): Binding | 'through' | undefined {
  if (parent.node.type !== 'MemberExpression' || parent.node.object !== child) return undefined;
  const method = keyOf(parent.node.property, parent.node.computed)?.name ?? '';
  return isForm(method) ? 'through' : undefined;
}

function returnBinding(parent: Path): Binding | undefined {
  let at = parent.parent;
  while (at && !/Function/.test(at.node.type)) at = at.parent;
  return at && functionBinding(at);
}

function functionBinding(path: Path): Binding | undefined {
  const { node, parent } = path;
  if (node.type === 'FunctionDeclaration' && node.id)
    return named({ name: node.id.name }, 'returned');
  if (!parent) return undefined;
  const holder = parent.node;
  if (holder.type === 'VariableDeclarator') return named(nameOf(holder.id), 'returned');
  if (holder.type === 'Property' || holder.type === 'MethodDefinition')
    return named(keyOf(holder.key, holder.computed), 'returned');
  return undefined;
}

/** What the object that holds a property is bound to, or the call that it is handed to. */
function ownerOf(property: Path): string | undefined {
  const object = property.parent;
  const holder = object?.parent?.node;
  if (!object || !holder) return undefined;
  if (holder.type === 'CallExpression' || holder.type === 'NewExpression') {
    const called = nameOf(holder.callee);
    return called && `${called.name}()`;
  }
  return nameOfHolder(holder)?.name;
}

function nameOfHolder(holder: TSESTree.Node): Named | undefined {
  switch (holder.type) {
    case 'VariableDeclarator':
      return nameOf(holder.id);
    case 'AssignmentExpression':
      return nameOf(holder.left);
    case 'Property':
    case 'PropertyDefinition':
      return keyOf(holder.key, holder.computed);
    default:
      return undefined;
  }
}
