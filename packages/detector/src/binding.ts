import type { TSESTree } from '@typescript-eslint/utils';
import { isConversion, isForm } from './conversion.js';
import type { Flow } from './follow.js';
import { nameVerdict } from './name.js';
import { keyOf, nameOf, stringOf, type Named } from './naming.js';
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
  /** It is bound as base64 or as bytes: `btoa('…')`, `Buffer.from('…')`. */
  readonly encoded?: boolean;
  /** It is what the program runs with where its environment says nothing: `process.env.SECRET || '…'`. */
  readonly fallback?: boolean;
}

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
  const { elements } = parent.node;
  const [first, second] = elements;
  const pair = second === child && elements.length === 2 ? stringOf(first) : undefined;
  if (pair === undefined || (!isEntry(parent) && !nameVerdict(pair))) return 'through';
  return named({ name: pair }, isEntry(parent) ? 'assigned' : 'passed');
}

/** A pair in a list that makes a map, or headers. */
function isEntry({ parent }: Path): boolean {
  if (parent?.node.type !== 'ArrayExpression') return false;
  const holder = parent.parent?.node;
  if (holder?.type !== 'NewExpression' && holder?.type !== 'CallExpression') return false;
  return /^(?:Map|Headers|URLSearchParams|fromEntries)$/.test(nameOf(holder.callee)?.name ?? '');
}

/** Methods that store their second argument under their first. */
const SETTERS: ReadonlySet<string> = new Set([
  'set',
  'setItem',
  'setHeader',
  'append',
  'put',
  'header',
]);

/**
 * `headers.set('authorization', '…')`, `getenv('PASSWORD', '…')`: the first argument names the second.
 * A function of the program names its arguments by its parameters.
 */
function callBinding(
  parent: Path,
  child: TSESTree.Node,
  flow: Flow,
): Binding | 'through' | undefined {
  if (parent.node.type !== 'CallExpression') return undefined;
  const { callee, arguments: args } = parent.node;
  if (callee === child) return 'through';
  const position = args.findIndex((argument) => argument === child);
  if (isConversion(callee, position)) return 'through';
  const called = nameOf(callee)?.name ?? '';
  if (position === 0 && STATES.has(called)) return 'through';
  if (COMPARISONS.has(called)) return comparedBinding(parent.node, position);
  const parameter = parameterBinding(parent, child, flow);
  const first = position === 1 ? stringOf(args[0]) : undefined;
  if (first === undefined || isSelector(first) || (parameter && nameVerdict(parameter.name)))
    return parameter;
  return named({ name: first }, SETTERS.has(called) ? 'assigned' : 'passed');
}

/** Functions of React, Vue, Angular, Solid and Svelte that hold a state, by its first value. */
const STATES: ReadonlySet<string> = new Set([
  'useState',
  'useRef',
  'ref',
  'shallowRef',
  'signal',
  'createSignal',
  'writable',
  '$state',
]);

/** Functions and methods that say whether two strings are the same. */
const COMPARISONS: ReadonlySet<string> = new Set([
  'compare',
  'equals',
  'isEqual',
  'safeCompare',
  'safeEqual',
  'secureCompare',
  'timingSafeEqual',
  'tsscmp',
]);

/** `compare(password, '…')` and `password.equals('…')` hold an input against the string. */
function comparedBinding(
  { callee, arguments: args }: TSESTree.CallExpression,
  position: number,
): Binding | undefined {
  const other = args[1 - position];
  const input = other ?? (callee.type === 'MemberExpression' ? callee.object : undefined);
  return input && named(nameOf(input), 'compared');
}

/** `new Client(user, '…')` names by the parameters of a class of the program; other classes wrap a value. */
function makerBinding(
  parent: Path,
  child: TSESTree.Node,
  flow: Flow,
): Binding | 'through' | undefined {
  return parameterBinding(parent, child, flow) ?? 'through';
}

function parameterBinding({ node }: Path, child: TSESTree.Node, flow: Flow): Binding | undefined {
  const parameter = flow.parameterOf(node, child);
  if (parameter === undefined) return undefined;
  const callee =
    node.type === 'CallExpression' || node.type === 'NewExpression'
      ? nameOf(node.callee)
      : undefined;
  return named({ name: parameter, owner: `${callee?.name ?? ''}()` }, 'assigned');
}

/** `#password` says where to look, not what it is. */
function isSelector(text: string): boolean {
  return /^[#.[]/.test(text);
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
