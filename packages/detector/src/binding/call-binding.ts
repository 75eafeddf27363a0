import type { TSESTree } from '@typescript-eslint/utils';
import { named, type Binding } from './bound.js';
import { comparedBinding, isComparison } from './comparison-binding.js';
import { isConversion } from '../program/conversion.js';
import type { Flow } from '../flow/follow.js';
import { nameVerdict } from '../name/name.js';
import { nameOf, stringOf } from '../program/naming.js';
import { isTyping, typedBinding } from './typed-binding.js';
import type { Path } from '../program/walk.js';

/**
 * `headers.set('authorization', '…')`, `getenv('PASSWORD', '…')`: the first argument names the second.
 * A function of the program names its arguments by its parameters.
 */
export function callBinding(
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
  if (isComparison(parent.node)) return comparedBinding(parent.node, position);
  if (isTyping(parent.node)) return typedBinding(parent.node, position);
  const parameter = parameterBinding(parent, child, flow);
  const first = position === 1 ? stringOf(args[0]) : undefined;
  if (first === undefined || isSelector(first) || (parameter && nameVerdict(parameter.name)))
    return parameter;
  return named({ name: first }, SETTERS.has(called) ? 'assigned' : 'passed');
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

/** `new Client(user, '…')` names by the parameters of a class of the program; other classes wrap a value. */
export function makerBinding(
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
