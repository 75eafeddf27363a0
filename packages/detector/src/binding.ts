import type { TSESTree } from '@typescript-eslint/utils';
import type { Path } from './walk.js';

/** What a string is bound to. */
export interface Binding {
  /** The identifier that says what the string is: `password` of `db.password = '…'`. */
  readonly name: string;
  /** As a person would say it: `db.password`. */
  readonly says: string;
  /**
   * `compared`: an input is held against the string; `returned`: a function of that name gives it;
   * `passed`: another argument of the same call names it.
   */
  readonly how: 'assigned' | 'compared' | 'returned' | 'passed' | 'attribute' | 'enumerated';
  /** The object that it is a property of. */
  readonly object?: TSESTree.ObjectExpression;
}

/** No one writes a value deeper in wrappers than this; it keeps hostile nesting from costing more. */
const FARTHEST = 64;

/** What the string expression at `path` is bound to; undefined where nothing names it. */
export function bindingOf(path: Path): Binding | undefined {
  let at = path;
  for (let step = 0; at.parent && step < FARTHEST; step += 1, at = at.parent) {
    const binding = BINDERS[at.parent.node.type]?.(at.parent, at.node);
    if (binding === 'through') continue;
    return binding && at.parent.node.type === 'Property' ? owned(binding, at.parent) : binding;
  }
  return undefined;
}

/** `password` of `const db = { password: '…' }` is said as `db.password`. */
function owned(binding: Binding, property: Path): Binding {
  const owner = ownerOf(property);
  const says = owner === undefined ? binding.says : `${sayable(owner)}.${binding.says}`;
  const object = property.parent?.node;
  return object?.type === 'ObjectExpression' ? { ...binding, says, object } : { ...binding, says };
}

/** `through`: the node only hands the string on, so what is above it says what it is. */
type Binder = (parent: Path, child: TSESTree.Node) => Binding | 'through' | undefined;

const through: Binder = () => 'through';

const BINDERS: Partial<Record<string, Binder>> = {
  VariableDeclarator: (parent) =>
    parent.node.type === 'VariableDeclarator'
      ? named(nameOf(parent.node.id), 'assigned')
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
  JSXAttribute: (parent) =>
    parent.node.type === 'JSXAttribute' && parent.node.name.type === 'JSXIdentifier'
      ? named({ name: parent.node.name.name }, 'attribute')
      : undefined,
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
  NewExpression: through,
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

interface Named {
  readonly name: string;
  readonly owner?: string | undefined;
}

function named(what: Named | undefined, how: Binding['how']): Binding | undefined {
  if (!what) return undefined;
  const { name, owner } = what;
  return { name, says: owner ? `${sayable(owner)}.${sayable(name)}` : sayable(name), how };
}

/** A key can be any string, a connection string too: what no one would call a name is not repeated. */
function sayable(name: string): string {
  return /^[\w$.\-/[\]() ]{1,60}$/.test(name) ? name : '…';
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

function comparisonBinding(parent: Path, child: TSESTree.Node): Binding | 'through' | undefined {
  if (parent.node.type !== 'BinaryExpression') return undefined;
  const { operator, left, right } = parent.node;
  if (operator === '+') return 'through';
  if (!/^[!=]==?$/.test(operator)) return undefined;
  return named(nameOf(left === child ? right : left), 'compared');
}

/** `['password', '…']` names its second element; any other array is a list of what it is bound to. */
function arrayBinding(parent: Path, child: TSESTree.Node): Binding | 'through' | undefined {
  if (parent.node.type !== 'ArrayExpression') return undefined;
  const [first, second] = parent.node.elements;
  const pair = second === child && parent.node.elements.length === 2 ? stringOf(first) : undefined;
  return pair === undefined ? 'through' : named({ name: pair }, 'passed');
}

/** Functions whose result is their first argument in another form. */
const CONVERTERS: ReadonlySet<string> = new Set([
  'String',
  'from',
  'atob',
  'btoa',
  'encode',
  'freeze',
  'encodeURIComponent',
  'decodeURIComponent',
  'createSecretKey',
  'createPrivateKey',
]);

/** Methods whose result is their receiver in another form. */
const FORMERS: ReadonlySet<string> = new Set([
  'trim',
  'toString',
  'split',
  'concat',
  'join',
  'replace',
  'padEnd',
  'padStart',
  'repeat',
]);

/** `headers.set('authorization', '…')`, `getenv('PASSWORD', '…')`: the first argument names the second. */
function callBinding(parent: Path, child: TSESTree.Node): Binding | 'through' | undefined {
  if (parent.node.type !== 'CallExpression') return undefined;
  const { callee, arguments: args } = parent.node;
  if (callee === child) return 'through';
  const called = nameOf(callee)?.name ?? '';
  if (args[0] === child) return CONVERTERS.has(called) ? 'through' : undefined;
  const first = stringOf(args[0]);
  return args[1] === child && first !== undefined ? named({ name: first }, 'passed') : undefined;
}

/** `'…'.trim()` is the string in another form; `'…'.length` is not. */
function receiverBinding(parent: Path, child: TSESTree.Node): Binding | 'through' | undefined {
  if (parent.node.type !== 'MemberExpression' || parent.node.object !== child) return undefined;
  const method = keyOf(parent.node.property, parent.node.computed)?.name ?? '';
  return FORMERS.has(method) ? 'through' : undefined;
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

function nameOf(node: TSESTree.Node): Named | undefined {
  switch (node.type) {
    case 'Identifier':
      return { name: node.name };
    case 'MemberExpression':
      return memberName(node);
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return nameOf(node.expression);
    case 'AwaitExpression':
      return nameOf(node.argument);
    default:
      return undefined;
  }
}

function memberName(node: TSESTree.MemberExpression): Named | undefined {
  const key = keyOf(node.property, node.computed);
  if (!key) return undefined;
  const { object } = node;
  return { ...key, owner: object.type === 'ThisExpression' ? 'this' : shallowName(object) };
}

/** One step, so that a chain of ten thousand members costs no more than a short one. */
function shallowName(node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? keyOf(node.property, node.computed)?.name : undefined;
}

function keyOf(key: TSESTree.Node, computed: boolean): Named | undefined {
  if (key.type === 'PrivateIdentifier') return { name: key.name };
  if (key.type === 'Identifier' && !computed) return { name: key.name };
  const string = stringOf(key);
  return string === undefined ? undefined : { name: string };
}

function stringOf(node: TSESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  const only = node?.type === 'TemplateLiteral' && node.quasis.length === 1 && node.quasis[0];
  return only ? (only.value.cooked ?? undefined) : undefined;
}
