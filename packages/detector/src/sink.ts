import type { TSESTree } from '@typescript-eslint/utils';
import { propertiesOf, sourcesOf } from './follow.js';
import type { Origin, Origins } from './origin.js';
import { SINKS, type Sink } from './rules/sinks.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A string expression that goes to a call that takes a credential. */
export interface Delivery {
  readonly sink: Sink;
  readonly expression: TSESTree.Node;
  /** The call, as a person would say it: `jwt.sign()`. */
  readonly says: string;
}

const BY_CALLEE = new Map<string, Sink[]>();
for (const sink of SINKS) {
  const key = `${sink.module}#${sink.callee}`;
  BY_CALLEE.set(key, [...(BY_CALLEE.get(key) ?? []), sink]);
}

/** The strings that a call is given where it takes a credential. */
export function deliveriesOf(call: Call, origins: Origins): Delivery[] {
  const says = `${calleeName(call.callee)}()`;
  return sinksOf(origins.of(call.callee)).flatMap((sink) =>
    argumentsOf(call, sink, origins).map((expression) => ({ sink, expression, says })),
  );
}

function sinksOf(origin: Origin | undefined): readonly Sink[] {
  if (!origin) return [];
  const callee = origin.members.join('.');
  return (
    BY_CALLEE.get(`${origin.module}#${callee}`) ??
    BY_CALLEE.get(`${packageOf(origin.module)}#${callee}`) ??
    []
  );
}

/** `mysql2/promise` is the package `mysql2`, `@scope/name/part` is `@scope/name`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function argumentsOf(call: Call, sink: Sink, origins: Origins): TSESTree.Node[] {
  const [position, ...keys] = sink.argument;
  const argument = call.arguments[position];
  if (!argument || argument.type === 'SpreadElement') return [];
  return propertiesOf(argument, keys, origins).flatMap((value) => sourcesOf(value, origins));
}

function calleeName(callee: TSESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return 'call';
  const { object, property } = callee;
  return object.type === 'Identifier' ? `${object.name}.${property.name}` : property.name;
}
