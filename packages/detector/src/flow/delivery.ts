import type { TSESTree } from '@typescript-eslint/utils';
import type { Flow } from './follow.js';
import type { Origin, Origins } from './origin.js';
import type { Call, Outline } from '../program/outline.js';
import { SINK_MODULES, sinksOfModule, type Sink } from '../rules/sinks/index.js';
import type { CalledNames } from '../prefilter/sinks.js';
import { SinkTable } from './sink-table.js';

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

/** What is called, and with which rows it is looked up. */
interface Lookup {
  readonly origins: Origins;
  readonly flow: Flow;
  readonly tables: readonly SinkTable[];
}

const KNOWN = new SinkTable(SINK_MODULES, sinksOfModule);

/**
 * Where calls and assignments of a program hand over strings as credentials, by the string's expression.
 * @param asked names that what is called ends in, where they are known, and further rows
 */
export function deliveriesIn(
  { calls, assignments }: Pick<Outline, 'calls' | 'assignments'>,
  origins: Origins,
  flow: Flow,
  { called, custom }: Asked = {},
): ReadonlyMap<TSESTree.Node, Delivery> {
  const deliveries = new Map<TSESTree.Node, Delivery>();
  const add = (delivery: Delivery) => {
    const known = deliveries.get(delivery.expression);
    if (!known || (known.assumed && !delivery.assumed))
      deliveries.set(delivery.expression, delivery);
  };
  const lookup = { origins, flow, tables: custom ? [KNOWN, custom] : [KNOWN] };
  for (const call of calls)
    if (mayEndIn(called, call.callee)) callDeliveries(call, lookup).forEach(add);
  for (const node of assignments)
    if (mayEndIn(called, node.left)) assignmentDeliveries(node, lookup).forEach(add);
  return deliveries;
}

/** What to look for. */
interface Asked {
  readonly called?: CalledNames;
  readonly custom?: SinkTable | undefined;
}

/**
 * Whether something can be what one of the names ends: a member that says another name is not,
 * unless a class gives it to `this`, or it hands on what it is told.
 */
function mayEndIn(names: CalledNames, node: TSESTree.Node): boolean {
  if (!names || node.type !== 'MemberExpression' || node.computed) return true;
  if (node.object.type === 'ThisExpression' || node.property.type !== 'Identifier') return true;
  const { name } = node.property;
  return names.has(name) || names.has(name.toLowerCase()) || HANDS_ON.has(name);
}

/** A default export is its module, and a plugin is registered. */
const HANDS_ON: ReadonlySet<string> = new Set(['default', 'register']);

function callDeliveries(call: Call, lookup: Lookup): Delivery[] {
  const { origins, flow } = lookup;
  const origin = registeredPlugin(call, origins) ?? origins.ofCallee(call);
  if (!origin) return [];
  const says = `${spelling(call.callee)}()`;
  const { assumed = false } = origin;
  return sinksOf(origin, lookup).flatMap((sink) => {
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

function assignmentDeliveries(node: TSESTree.AssignmentExpression, lookup: Lookup): Delivery[] {
  const { origins, flow } = lookup;
  if (node.left.type !== 'MemberExpression') return [];
  const origin = origins.of(node.left);
  if (!origin) return [];
  const says = spelling(node.left);
  const { assumed = false } = origin;
  return sinksOf(origin, lookup, ' =').flatMap((sink) =>
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

function sinksOf(origin: Origin, { tables }: Lookup, ending = ''): readonly Sink[] {
  return tables.flatMap((table) => table.of(origin, ending));
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
