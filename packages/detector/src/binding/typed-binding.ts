import type { TSESTree } from '@typescript-eslint/utils';
import type { Binding } from './bound.js';
import { nameVerdict } from '../name/name.js';
import { nameOf, stringOf } from '../program/naming.js';

/** Methods of browsers under test that type into a field. */
const TYPING: ReadonlySet<string> = new Set([
  'fill',
  'type',
  'typeText',
  'fillField',
  'sendKeys',
  'setValue',
  'addValue',
  'pressSequentially',
]);

/** Whether a call types into a field of a page. */
export function isTyping({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && TYPING.has(nameOf(callee)?.name ?? '');
}

/**
 * What the field is for that an argument is typed into: `page.fill('#password', '…')`,
 * `cy.get('#password').type('…')`, `driver.findElement(By.id('password')).sendKeys('…')`.
 */
export function typedBinding(
  { callee, arguments: args }: TSESTree.CallExpression,
  position: number,
): Binding | undefined {
  const receiver = callee.type === 'MemberExpression' ? callee.object : undefined;
  const field = position === 0 ? receiver : args[0];
  const name = field && nameIn(writtenIn(field));
  return name === undefined ? undefined : { name, says: `the field ${name}`, how: 'typed' };
}

/** How a field is found is no longer than this. */
const FARTHEST = 6;

/** The string that finds a field: the first argument of the call that gives it, or of one in that. */
function writtenIn(field: TSESTree.Node): string | undefined {
  let at: TSESTree.Node | undefined = field;
  for (let step = 0; at && step < FARTHEST; step += 1) {
    const written = stringOf(at);
    if (written !== undefined) return written;
    at = withinOf(at);
  }
  return undefined;
}

function withinOf(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'AwaitExpression') return node.argument;
  if (node.type === 'MemberExpression') return node.object;
  if (node.type !== 'CallExpression') return undefined;
  return node.arguments[0] ?? node.callee;
}

/** The part of a selector or a label that names a password: `password` of `input[name="password"]`. */
function nameIn(written = ''): string | undefined {
  return written.split(/[^\w-]+/).find((part) => nameVerdict(part)?.held === 'made-up');
}
