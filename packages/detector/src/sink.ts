import type { TSESTree } from '@typescript-eslint/utils';
import { propertiesOf, sourcesOf } from './follow.js';
import type { Origin, Origins } from './origin.js';
import { SINKS, type Sink } from './rules/sinks/index.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A string expression that goes to a call that takes a credential. */
export interface Delivery {
  readonly sink: Sink;
  readonly expression: TSESTree.Node;
  /** The call, as a person would say it: `jwt.sign()`. */
  readonly says: string;
}

/** The strings that a call or an assignment hands over where a credential is taken. */
export function deliveriesOf(node: TSESTree.Node, origins: Origins): Delivery[] {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return callDeliveries(node, origins);
    case 'AssignmentExpression':
      return assignmentDeliveries(node, origins);
    default:
      return [];
  }
}

function callDeliveries(call: Call, origins: Origins): Delivery[] {
  const origin = registeredPlugin(call, origins) ?? origins.of(call.callee);
  const says = `${spelling(call.callee)}()`;
  return sinksOf(origin).flatMap((sink) => {
    const [position, ...keys] = sink.argument;
    return stringsOf(call.arguments[position], keys, origins).map((expression) => ({
      sink,
      expression,
      says,
    }));
  });
}

function assignmentDeliveries(node: TSESTree.AssignmentExpression, origins: Origins): Delivery[] {
  if (node.left.type !== 'MemberExpression') return [];
  const says = spelling(node.left);
  return sinksOf(origins.of(node.left), ' =').flatMap((sink) =>
    stringsOf(node.right, [], origins).map((expression) => ({ sink, expression, says })),
  );
}

/** `app.register(jwtPlugin, options)` hands the options to the plugin. */
function registeredPlugin(call: Call, origins: Origins): Origin | undefined {
  const { callee } = call;
  const [plugin] = call.arguments;
  const registers =
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'register';
  const origin = registers && plugin ? origins.of(plugin) : undefined;
  return origin && { ...origin, members: [...origin.members, 'register'] };
}

const BY_CALLEE = new Map<string, Sink[]>();
for (const sink of SINKS) {
  const key = `${sink.module}#${sink.callee}`;
  BY_CALLEE.set(key, [...(BY_CALLEE.get(key) ?? []), sink]);
}

/** Rows for what is called, tried from the most to the least particular spelling of it. */
function sinksOf(origin: Origin | undefined, ending = ''): readonly Sink[] {
  if (!origin) return [];
  for (const module of [origin.module, packageOf(origin.module)]) {
    for (const members of [origin.members, withoutFluentCalls(origin.members)]) {
      const rows = BY_CALLEE.get(`${module}#${members.join('.')}${ending}`);
      if (rows) return rows;
    }
  }
  return [];
}

/** `mysql2/promise` is the package `mysql2`, `@scope/name/part` is `@scope/name`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Setters between a maker and the call give the maker back: `new SignJWT().setIssuedAt().sign(key)`. */
function withoutFluentCalls(members: readonly string[]): readonly string[] {
  const made = members.indexOf('()');
  const last = members.at(-1);
  return made < 0 || last === undefined ? members : [...members.slice(0, made + 1), last];
}

function stringsOf(
  argument: TSESTree.Node | undefined,
  keys: readonly string[],
  origins: Origins,
): TSESTree.Node[] {
  if (!argument || argument.type === 'SpreadElement') return [];
  return propertiesOf(argument, keys, origins).flatMap((value) => sourcesOf(value, origins));
}

function spelling(callee: TSESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return 'call';
  const { object, property } = callee;
  return object.type === 'Identifier' ? `${object.name}.${property.name}` : property.name;
}
