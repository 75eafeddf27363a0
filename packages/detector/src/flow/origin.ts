import type { TSESTree } from '@typescript-eslint/utils';
import type { Call, Outline } from '../program/outline.js';
import { keysTo } from '../program/pattern.js';
import { globalNamed } from '../rules/sinks/globals.js';
import { Variables, type ScopeManager, type Variable } from './variables.js';

/** What an expression is, as seen from outside: a member of a module, or of what a call to it gives. */
export interface Origin {
  /** As imported, without `node:`: `crypto`, `jsonwebtoken`. */
  readonly module: string;
  /** From the module's own export, `()` for a call: `['Client', '()', 'connect']`; `default` is left out. */
  readonly members: readonly string[];
  /** The file does not say so: the name is one by which people know the module. */
  readonly assumed?: boolean;
}

/** A chain of members or aliases longer than this is no way to call a library. */
const FARTHEST = 24;

/** Calls that give their first argument: compiled imports, callbacks turned into promises, mixins. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'promisify',
  'promisifyAll',
  'pify',
  'PassportStrategy',
  '__importDefault',
  '__importStar',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
]);

/** Follows the identifiers of one program to their definitions. */
export class Origins {
  readonly #variables: Variables;
  readonly #outline: () => Outline;

  constructor(scopeManager: ScopeManager | null, outline: () => Outline) {
    this.#variables = new Variables(scopeManager);
    this.#outline = outline;
  }

  /** Where what a call calls comes from: for `super(…)`, the class that is extended. */
  ofCallee(call: Call): Origin | undefined {
    return this.of(this.#outline().superClasses.get(call) ?? call.callee);
  }

  /** Where an expression comes from; undefined where that is no module. */
  of(node: TSESTree.Node, steps = FARTHEST): Origin | undefined {
    if (steps === 0) return undefined;
    switch (node.type) {
      case 'Identifier':
        return this.#ofIdentifier(node, steps - 1);
      case 'MemberExpression':
        return this.#ofMember(node, steps - 1);
      case 'CallExpression':
        return requiredModule(node) ?? this.#ofCall(node, steps - 1);
      case 'NewExpression':
        return member(this.of(node.callee, steps - 1), '()');
      case 'ImportExpression':
        return moduleNamed(node.source);
      case 'AwaitExpression':
        return this.of(node.argument, steps - 1);
      case 'SequenceExpression':
        return this.#ofLast(node, steps - 1);
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        return this.of(node.expression, steps - 1);
      default:
        return undefined;
    }
  }

  /** The variable that an identifier refers to; undefined for globals and without scopes. */
  variableOf(identifier: TSESTree.Node): Variable | undefined {
    return this.#variables.of(identifier);
  }

  #ofIdentifier(identifier: TSESTree.Identifier, steps: number): Origin | undefined {
    const variable = this.variableOf(identifier);
    const definition = variable?.defs[0];
    if (!definition) return globalNamed(identifier.name);
    const { node } = definition;
    switch (node.type) {
      case 'ImportSpecifier':
        return member(importOrigin(definition.parent), identifierOrString(node.imported));
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        return importOrigin(definition.parent);
      case 'TSImportEqualsDeclaration':
        return importEquals(node);
      case 'VariableDeclarator':
        return this.#ofDeclared(node, variable, steps);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return (
          this.#ofContinued(node, identifier.name, steps) ?? this.#ofTyped(definition.name, steps)
        );
      default:
        return this.#ofTyped(definition.name, steps);
    }
  }

  /** `const { sign } = require('jsonwebtoken')` declares a member, `const jwt = …` the whole. */
  #ofDeclared(
    { id, init }: TSESTree.VariableDeclarator,
    { name, references }: Variable,
    steps: number,
  ): Origin | undefined {
    const assigned = init ?? references.find((reference) => reference.isWrite())?.writeExpr;
    if (!assigned) return this.#ofTyped(id, steps);
    return keysTo(id, name)?.reduce<Origin | undefined>(member, this.of(assigned, steps));
  }

  /** `import('jsonwebtoken').then((jwt) => …)`. */
  #ofContinued(
    continuation: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression,
    name: string,
    steps: number,
  ): Origin | undefined {
    const promise = this.#outline().continued.get(continuation);
    const keys = keysTo(continuation.params[0] ?? null, name);
    return promise && keys?.reduce<Origin | undefined>(member, this.of(promise, steps));
  }

  /** `(client: Client)` is what `new Client()` gives. */
  #ofTyped(id: TSESTree.Node, steps: number): Origin | undefined {
    const type = id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined;
    if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
    const origin = this.of(type.typeName, steps);
    return origin?.assumed ? undefined : member(origin, '()');
  }

  #ofMember(node: TSESTree.MemberExpression, steps: number): Origin | undefined {
    const name = memberName(node);
    if (name === undefined) return undefined;
    if (node.object.type !== 'ThisExpression') return member(this.of(node.object, steps), name);
    const field = this.fieldsOf(node)[0];
    return field && this.of(field, steps);
  }

  /** What the class around `this.name` gives to the member. */
  fieldsOf({ object, property, range }: TSESTree.MemberExpression): readonly TSESTree.Node[] {
    const key = property.type === 'PrivateIdentifier' ? `#${property.name}` : undefined;
    const name = key ?? (property.type === 'Identifier' ? property.name : '');
    if (object.type !== 'ThisExpression') return [];
    const around = (this.#outline().fields.get(name) ?? []).filter(
      ({ within }) => within[0] <= range[0] && range[1] <= within[1],
    );
    const innermost = Math.max(...around.map(({ within }) => within[0]));
    return around.filter(({ within }) => within[0] === innermost).map(({ value }) => value);
  }

  #ofCall(call: TSESTree.CallExpression, steps: number): Origin | undefined {
    const { callee } = call;
    const name = callee.type === 'MemberExpression' ? memberName(callee) : nameOf(callee);
    if (name === 'bind' && callee.type === 'MemberExpression') return this.of(callee.object, steps);
    const [wrapped] = call.arguments;
    if (wrapped && name !== undefined && WRAPPERS.has(name)) return this.of(wrapped, steps);
    return member(this.of(callee, steps), '()');
  }

  #ofLast({ expressions }: TSESTree.SequenceExpression, steps: number): Origin | undefined {
    const last = expressions.at(-1);
    return last && this.of(last, steps);
  }
}

function moduleOrigin(module: string | undefined): Origin | undefined {
  return module === undefined ? undefined : { module: module.replace(/^node:/, ''), members: [] };
}

function moduleNamed(source: TSESTree.Node | undefined): Origin | undefined {
  return source?.type === 'Literal' && typeof source.value === 'string'
    ? moduleOrigin(source.value)
    : undefined;
}

function requiredModule(call: TSESTree.CallExpression): Origin | undefined {
  const { callee } = call;
  const required = callee.type === 'Identifier' && callee.name === 'require';
  return required ? moduleNamed(call.arguments[0]) : undefined;
}

function importOrigin(declaration: TSESTree.Node | null | undefined): Origin | undefined {
  return declaration?.type === 'ImportDeclaration' ? moduleNamed(declaration.source) : undefined;
}

function importEquals(node: TSESTree.TSImportEqualsDeclaration): Origin | undefined {
  const { moduleReference } = node;
  return moduleReference.type === 'TSExternalModuleReference'
    ? moduleNamed(moduleReference.expression)
    : undefined;
}

function member(origin: Origin | undefined, name: string | undefined): Origin | undefined {
  if (!origin || name === undefined) return undefined;
  return name === 'default' ? origin : { ...origin, members: [...origin.members, name] };
}

function memberName({ property, computed }: TSESTree.MemberExpression): string | undefined {
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' ? String(property.value) : undefined;
}

function identifierOrString(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

function nameOf(node: TSESTree.Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}
