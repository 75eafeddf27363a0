import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { convertedBy } from '../program/conversion.js';
import { LocalCalls, type LocalFunction } from './local-calls.js';
import type { Origins } from './origin.js';
import type { Outline } from '../program/outline.js';
import { keyOf, keysTo } from '../program/pattern.js';
import { spellsString } from '../program/spelling.js';

/** Steps from a use to the literals behind it; more is a program written to cost time. */
const FARTHEST = 200;
/** Objects within objects on the way. */
const DEEPEST = 8;
/** A variable that is assigned more often is no constant. */
const MOST_WRITES = 8;
/** Steps for a whole program. */
const ALL_STEPS = 500_000;

/** How far one question may still go; all that it leads to draw on one pool. */
interface Budget {
  readonly pool: { steps: number };
  readonly depth: number;
  /** What a conversion gives is another text. */
  readonly isText: boolean;
}

function newBudget(isText = false): Budget {
  return { pool: { steps: FARTHEST }, depth: DEEPEST, isText };
}

function deeper(budget: Budget): Budget {
  return { ...budget, depth: budget.depth - 1 };
}

/** Follows the values of one program from where they are used to where they are written. */
export class Flow {
  readonly #origins: Origins;
  readonly #outline: () => Outline;
  readonly #local: LocalCalls;
  readonly #written = new Map<TSESLint.Scope.Variable, readonly TSESTree.Node[]>();
  #stepsLeft = ALL_STEPS;

  constructor(origins: Origins, outline: () => Outline) {
    this.#origins = origins;
    this.#outline = outline;
    this.#local = new LocalCalls(origins, outline);
  }

  /**
   * The expressions that an expression may have as its value: through variables, members, local
   * functions, fallbacks, branches, casts and conversions, down to strings, objects and what
   * cannot be followed.
   */
  sourcesOf(expression: TSESTree.Node): TSESTree.Node[] {
    return this.#trace(expression, newBudget());
  }

  /** The one string expression that an expression stands for; undefined where there are others. */
  stringBehind(expression: TSESTree.Node): TSESTree.Node | undefined {
    if (!NAMES.has(expression.type)) return undefined;
    const [source, ...others] = this.#trace(expression, newBudget(true));
    return source && others.length === 0 && spellsString(source) ? source : undefined;
  }

  /** Values of the property that `keys` lead to in an object; `*` leads to every property or element. */
  propertiesOf(object: TSESTree.Node, keys: readonly string[]): TSESTree.Node[] {
    return this.#properties([object], keys, newBudget());
  }

  /** The name of the parameter that takes an argument, where the call is to a function of this program. */
  parameterOf(call: TSESTree.Node, argument: TSESTree.Node): string | undefined {
    return this.#local.parameterOf(call, argument);
  }

  /** @param keepsLists a list is a source, instead of the way to its elements */
  #trace(expression: TSESTree.Node, budget: Budget, keepsLists = false): TSESTree.Node[] {
    const sources: TSESTree.Node[] = [];
    const seen = new Set<TSESTree.Node>();
    const stack = [expression];
    for (let node = stack.pop(); node && this.#mayStep(budget); node = stack.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const isKept = keepsLists && node.type === 'ArrayExpression';
      const behind = isKept ? undefined : this.#behind(node, budget);
      if (behind) stack.push(...behind.slice(0, FARTHEST).toReversed());
      else sources.push(node);
    }
    return sources;
  }

  #mayStep(budget: Budget): boolean {
    budget.pool.steps -= 1;
    this.#stepsLeft -= 1;
    return budget.pool.steps >= 0 && this.#stepsLeft >= 0;
  }

  /** What an expression only hands on; undefined where it is a value of its own. */
  #behind(node: TSESTree.Node, budget: Budget): readonly TSESTree.Node[] | undefined {
    switch (node.type) {
      case 'Identifier':
        return this.#variableValues(node, budget);
      case 'MemberExpression':
        return this.#memberValues(node, budget);
      case 'CallExpression':
      case 'NewExpression':
        if (spellsString(node)) return undefined;
        return (budget.isText ? undefined : convertedBy(node)) ?? this.#returnedBy(node, budget);
      case 'SpreadElement':
        return [node.argument];
      default:
        return handedOn(node);
    }
  }

  #variableValues(identifier: TSESTree.Identifier, budget: Budget) {
    const variable = this.#origins.variableOf(identifier);
    const [definition, ...others] = variable?.defs ?? [];
    if (!variable || !definition || others.length > 0) return undefined;
    switch (definition.node.type) {
      case 'VariableDeclarator':
        return this.#assignedValues(variable, definition.node, budget);
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return isParameter(definition)
          ? this.#argumentValues(variable, definition.node, budget)
          : [definition.node];
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
        return [definition.node];
      default:
        return undefined;
    }
  }

  /** What is assigned to a variable, taken apart where its declaration is a pattern. */
  #assignedValues(
    variable: TSESLint.Scope.Variable,
    { id, init }: TSESTree.VariableDeclarator,
    budget: Budget,
  ) {
    const written = this.#writtenTo(variable);
    if (written.length > MOST_WRITES) return undefined;
    const keys = keysTo(id, variable.name);
    if (!keys || keys.length === 0 || !init) return written;
    const defaults = written.filter((value) => value !== init);
    return [...defaults, ...this.#properties([init], keys, budget)];
  }

  /** What a parameter gets: its default and the arguments of the calls in this program. */
  #argumentValues(variable: TSESLint.Scope.Variable, called: LocalFunction, budget: Budget) {
    const defaults = this.#writtenTo(variable).slice(0, MOST_WRITES);
    const position = called.params.findIndex((param) => keysTo(param, variable.name));
    const keys = keysTo(called.params[position] ?? null, variable.name) ?? [];
    const given = this.#local
      .callsTo(called)
      .slice(0, FARTHEST)
      .flatMap((call) => call.arguments[position] ?? []);
    const values = [...defaults, ...this.#properties(given, keys, budget)];
    return values.length > 0 ? values : undefined;
  }

  /** A variable of a thousand references may be asked about as often. */
  #writtenTo(variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
    const written = this.#written.get(variable) ?? writtenTo(variable);
    this.#written.set(variable, written);
    return written;
  }

  #memberValues(node: TSESTree.MemberExpression, budget: Budget) {
    const { object, property, computed } = node;
    const values = this.#origins.fieldsOf(node);
    if (values.length > 0) return values;
    const key = computed
      ? property.type === 'Literal' && String(property.value)
      : property.type === 'Identifier' && property.name;
    if (typeof key !== 'string') return undefined;
    const assigned =
      (object.type === 'Identifier' && this.#outline().members.get(`${object.name}.${key}`)) || [];
    const found = [...this.#properties([object], [key], budget), ...assigned];
    return found.length > 0 ? found.slice(0, FARTHEST) : undefined;
  }

  #returnedBy({ callee }: TSESTree.CallExpression | TSESTree.NewExpression, budget: Budget) {
    if (budget.depth === 0 || !NAMES.has(callee.type)) return undefined;
    const inner = deeper(budget);
    const values = this.#trace(callee, inner).flatMap((source) =>
      source.type === 'ArrowFunctionExpression' && source.body.type !== 'BlockStatement'
        ? [source.body]
        : (this.#outline().returned.get(source) ?? []),
    );
    return values.length > 0 ? values : undefined;
  }

  #properties(
    objects: readonly TSESTree.Node[],
    keys: readonly string[],
    budget: Budget,
  ): TSESTree.Node[] {
    if (budget.depth === 0) return [];
    const inner = deeper(budget);
    return keys.reduce<TSESTree.Node[]>(
      (nodes, key) =>
        nodes.flatMap((node) =>
          this.#trace(node, inner, /^\d+$/.test(key)).flatMap((source) =>
            this.#ownValues(source, key, inner),
          ),
        ),
      [...objects],
    );
  }

  #ownValues(node: TSESTree.Node, key: string, budget: Budget): TSESTree.Node[] {
    switch (node.type) {
      case 'ObjectExpression':
        return node.properties.flatMap((property) =>
          property.type === 'SpreadElement'
            ? this.#properties([property.argument], [key], budget)
            : ownValue(property, key),
        );
      case 'ArrayExpression':
        return node.elements[Number(key)] ? [node.elements[Number(key)] as TSESTree.Node] : [];
      case 'ClassDeclaration':
      case 'ClassExpression':
        return node.body.body.flatMap((member) => staticValue(member, key));
      case 'TSEnumDeclaration':
        return node.body.members.flatMap(({ id, initializer }) =>
          initializer && id.type === 'Identifier' && id.name === key ? [initializer] : [],
        );
      default:
        return [];
    }
  }
}

/** What names a value. */
const NAMES: ReadonlySet<string> = new Set(['Identifier', 'MemberExpression', 'CallExpression']);

function isParameter(definition: { readonly type: string }): boolean {
  return definition.type === 'Parameter';
}

function writtenTo({ references }: TSESLint.Scope.Variable): TSESTree.Node[] {
  const written = references.flatMap(({ writeExpr }) => writeExpr ?? []);
  return [...new Set(written)];
}

function ownValue(property: TSESTree.Property, key: string): TSESTree.Node[] {
  if (property.kind === 'set') return [];
  return key === '*' || keyOf(property) === key ? [property.value] : [];
}

function staticValue(member: TSESTree.ClassElement, key: string): TSESTree.Node[] {
  const isField = member.type === 'PropertyDefinition' || member.type === 'MethodDefinition';
  if (!isField || !member.static || !member.value) return [];
  return member.key.type === 'Identifier' && member.key.name === key ? [member.value] : [];
}

/** Expressions whose value is that of another, or of one of several. */
function handedOn(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  switch (node.type) {
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ChainExpression':
      return [node.expression];
    case 'AwaitExpression':
      return [node.argument];
    case 'AssignmentExpression':
      return [node.right];
    case 'SequenceExpression':
      return node.expressions.slice(-1);
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null);
    default:
      return undefined;
  }
}
