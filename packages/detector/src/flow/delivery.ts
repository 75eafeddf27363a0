import type { TSESTree } from '@typescript-eslint/utils';
import type { Flow } from './follow.js';
import type { Origin, Origins } from './origin.js';
import type { Call, Outline } from '../program/outline.js';
import { SINKS, type Sink } from '../rules/sinks/index.js';

/** A string expression that goes to a call that takes a credential. */
export interface Delivery {
  readonly sink: Sink;
  readonly expression: TSESTree.Node;
  /** The call, as a person would say it: `jwt.sign()`. */
  readonly says: string;
  /** The file does not import what is called; its name is one that people know. */
  readonly assumed: boolean;
  /** The arguments of the call, where it is one. */
  readonly beside: readonly TSESTree.Node[];
}

/** Where calls and assignments of a program hand over strings as credentials, by the string's expression. */
export function deliveriesIn(
  { calls, assignments }: Outline,
  origins: Origins,
  flow: Flow,
): ReadonlyMap<TSESTree.Node, Delivery> {
  const deliveries = new Map<TSESTree.Node, Delivery>();
  const add = (delivery: Delivery) => {
    const known = deliveries.get(delivery.expression);
    if (!known || (known.assumed && !delivery.assumed))
      deliveries.set(delivery.expression, delivery);
  };
  for (const call of calls) callDeliveries(call, origins, flow).forEach(add);
  for (const node of assignments) assignmentDeliveries(node, origins, flow).forEach(add);
  return deliveries;
}

function callDeliveries(call: Call, origins: Origins, flow: Flow): Delivery[] {
  const origin = registeredPlugin(call, origins) ?? origins.ofCallee(call);
  if (!origin) return [];
  const says = `${spelling(call.callee)}()`;
  const { assumed = false } = origin;
  return sinksOf(origin).flatMap((sink) => {
    const [position, ...keys] = sink.argument;
    return stringsOf(call.arguments[position], keys, flow).map((expression) => ({
      sink,
      expression,
      says,
      assumed,
      beside: call.arguments,
    }));
  });
}

function assignmentDeliveries(
  node: TSESTree.AssignmentExpression,
  origins: Origins,
  flow: Flow,
): Delivery[] {
  if (node.left.type !== 'MemberExpression') return [];
  const origin = origins.of(node.left);
  if (!origin) return [];
  const says = spelling(node.left);
  const { assumed = false } = origin;
  return sinksOf(origin, ' =').flatMap((sink) =>
    stringsOf(node.right, [], flow).map((expression) => ({
      sink,
      expression,
      says,
      assumed,
      beside: [],
    })),
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

/** Rows for what is called: as its module, its package or its family spell it. */
function sinksOf({ module, members }: Origin, ending = ''): readonly Sink[] {
  const found = new Set<Sink>();
  for (const owner of new Set([module, packageOf(module), ...familiesOf(module)]))
    for (const spelt of spellingsOf(owner, members))
      for (const sink of BY_CALLEE.get(`${owner}#${spelt}${ending}`) ?? []) found.add(sink);
  return [...found];
}

function spellingsOf(module: string, members: readonly string[]): ReadonlySet<string> {
  const fluent = withoutFluentCalls(members);
  const [first = '', ...rest] = members;
  const spellings = [members, fluent];
  if (isNamesake(module, first)) spellings.push(rest, withoutFluentCalls(rest));
  if (first !== '') spellings.push(['*', ...rest], ['*', ...withoutFluentCalls(rest)]);
  return new Set(spellings.map((one) => one.join('.')));
}

/** `{ Redis }` of `ioredis` and `{ Telegraf }` of `telegraf` are what these modules export alone. */
function isNamesake(module: string, name: string): boolean {
  const letters = module.replace(/^@[^/]+\//, '').replace(/[^a-z\d]/gi, '');
  return name.length >= 4 && name.toLowerCase() === letters.toLowerCase();
}

/** `mysql2/promise` is the package `mysql2`, `@scope/name/part` is `@scope/name`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Families of packages that are called alike: `passport-google` is one of `passport-*`. */
function familiesOf(module: string): string[] {
  return FAMILIES.filter((family) => module.startsWith(family.slice(0, -1)));
}

const FAMILIES = [...new Set(SINKS.map(({ module }) => module))].filter((module) =>
  module.endsWith('*'),
);

/** Setters between a maker and the call give the maker back: `new SignJWT().setIssuedAt().sign(key)`. */
function withoutFluentCalls(members: readonly string[]): readonly string[] {
  const made = members.indexOf('()');
  const last = members.at(-1);
  return made < 0 || last === undefined ? members : [...members.slice(0, made + 1), last];
}

function stringsOf(
  argument: TSESTree.Node | undefined,
  keys: readonly string[],
  flow: Flow,
): TSESTree.Node[] {
  if (!argument || argument.type === 'SpreadElement') return [];
  return flow.propertiesOf(argument, keys).flatMap((value) => flow.sourcesOf(value));
}

function spelling(callee: TSESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return 'call';
  const { object, property } = callee;
  return object.type === 'Identifier' ? `${object.name}.${property.name}` : property.name;
}
