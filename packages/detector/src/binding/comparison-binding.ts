import type { TSESTree } from '@typescript-eslint/utils';
import { named, type Binding } from './bound.js';
import { nameOf, type Named } from '../program/naming.js';
import type { Path } from '../program/walk.js';

/** `password === '…'` holds what is typed in against the string; `+` only hands it on. */
export function comparisonBinding(
  parent: Path,
  child: TSESTree.Node,
): Binding | 'through' | undefined {
  if (parent.node.type !== 'BinaryExpression') return undefined;
  const { operator, left, right } = parent.node;
  if (operator === '+') return 'through';
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const binding = named(nameOf(left === child ? right : left), 'compared');
  return binding && SHORT.test(binding.name) && isBesideUser(parent)
    ? { ...binding, name: 'password' }
    : binding;
}

/** What a password is called where the user stands beside it: `u === 'admin' && p === '…'`. */
const SHORT = /^(?:p|pw|pass)$/;
const USER = /^(?:u|un|usr|user|username|name|login|email)$/i;

function isBesideUser({ node, parent }: Path): boolean {
  if (parent?.node.type !== 'LogicalExpression') return false;
  const { left, right } = parent.node;
  return comparesUser(left === node ? right : left);
}

/** Of a chain of conditions, the last is looked at. */
function comparesUser(condition: TSESTree.Node): boolean {
  const last = condition.type === 'LogicalExpression' ? condition.right : condition;
  if (last.type !== 'BinaryExpression') return false;
  return [last.left, last.right].some((side) => USER.test(nameOf(side)?.name ?? ''));
}

/** Functions and methods that say whether two strings are the same, in programs and in their tests. */
const COMPARISONS: ReadonlySet<string> = new Set([
  'compare',
  'equals',
  'isEqual',
  'safeCompare',
  'safeEqual',
  'secureCompare',
  'timingSafeEqual',
  'tsscmp',
  'equal',
  'strictEqual',
  'deepEqual',
  'eql',
  'toBe',
  'toEqual',
  'toStrictEqual',
]);

/** Whether a call says whether two strings are the same. */
export function isComparison({ callee }: TSESTree.CallExpression): boolean {
  return COMPARISONS.has(nameOf(callee)?.name ?? '');
}

/** `compare(password, '…')`, `password.equals('…')` and `expect(password).toBe('…')` compare an input. */
export function comparedBinding(
  { callee, arguments: args }: TSESTree.CallExpression,
  position: number,
): Binding | undefined {
  const other = args[1 - position];
  if (other) return named(nameOf(other), 'compared');
  return callee.type === 'MemberExpression'
    ? named(comparedName(callee.object), 'compared')
    : undefined;
}

/** What is asked to equal a string; `expect(password).to` asks it of the password. */
function comparedName(receiver: TSESTree.Node): Named | undefined {
  let at = receiver;
  for (let step = 0; step < FLUENT && at.type === 'MemberExpression'; step += 1) at = at.object;
  if (at.type !== 'CallExpression' || nameOf(at.callee)?.name !== 'expect') return nameOf(receiver);
  const [expected] = at.arguments;
  return expected && nameOf(expected);
}

/** `.to.be.deep` are no more words than this. */
const FLUENT = 4;
