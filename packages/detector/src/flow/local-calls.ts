import type { TSESTree } from '@typescript-eslint/utils';
import type { Origins } from './origin.js';
import type { Call, Outline } from '../program/outline.js';

export type LocalFunction =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSDeclareFunction;

/** Calls of a program to functions that it defines itself. */
export class LocalCalls {
  readonly #origins: Origins;
  readonly #outline: () => Outline;
  #calls: ReadonlyMap<TSESTree.Node, readonly Call[]> | undefined;

  constructor(origins: Origins, outline: () => Outline) {
    this.#origins = origins;
    this.#outline = outline;
  }

  /** The calls to a function. */
  callsTo(called: LocalFunction): readonly Call[] {
    this.#calls ??= this.#byFunction();
    return this.#calls.get(called) ?? [];
  }

  /** The name of the parameter that takes an argument of a call; undefined for functions of others. */
  parameterOf(call: TSESTree.Node, argument: TSESTree.Node): string | undefined {
    if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return undefined;
    const position = call.arguments.findIndex((one) => one === argument);
    const parameter = this.#calledBy(call)?.params[position];
    return parameter && parameterName(parameter);
  }

  #byFunction(): ReadonlyMap<TSESTree.Node, readonly Call[]> {
    const calls = new Map<TSESTree.Node, Call[]>();
    for (const call of this.#outline().calls) {
      const called = call.arguments.length > 0 && this.#calledBy(call);
      if (!called) continue;
      const known = calls.get(called);
      if (known) known.push(call);
      else calls.set(called, [call]);
    }
    return calls;
  }

  #calledBy({ callee }: Call): LocalFunction | undefined {
    if (callee.type === 'MemberExpression') return functionIn(this.#origins.fieldsOf(callee)[0]);
    if (callee.type !== 'Identifier') return undefined;
    return functionIn(this.#origins.variableOf(callee)?.defs[0]?.node);
  }
}

/** The function that a definition gives to its name: itself, its value, its constructor. */
function functionIn(definition: TSESTree.Node | undefined): LocalFunction | undefined {
  switch (definition?.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return definition;
    case 'VariableDeclarator':
      return functionValue(definition.init);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return constructorOf(definition);
    default:
      return undefined;
  }
}

function functionValue(value: TSESTree.Node | null): LocalFunction | undefined {
  if (value?.type === 'ClassExpression') return constructorOf(value);
  return value?.type === 'FunctionExpression' || value?.type === 'ArrowFunctionExpression'
    ? value
    : undefined;
}

function constructorOf({ body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression) {
  for (const member of body.body)
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') return member.value;
  return undefined;
}

function parameterName(parameter: TSESTree.Parameter): string | undefined {
  switch (parameter.type) {
    case 'Identifier':
      return parameter.name;
    case 'AssignmentPattern':
      return parameter.left.type === 'Identifier' ? parameter.left.name : undefined;
    case 'TSParameterProperty':
      return parameterName(parameter.parameter);
    default:
      return undefined;
  }
}
