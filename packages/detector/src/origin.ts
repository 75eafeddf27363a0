import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Variable = TSESLint.Scope.Variable;
type ScopeManager = TSESLint.Scope.ScopeManager;

/** What an expression is, as seen from outside: a member of a module, or of what a call to it gives. */
export interface Origin {
  /** As imported, without `node:`: `crypto`, `jsonwebtoken`. */
  readonly module: string;
  /** From the module's own export, `()` for a call: `['Client', '()', 'connect']`; `default` is left out. */
  readonly members: readonly string[];
}

/** A chain of members or aliases longer than this is no way to call a library. */
const FARTHEST = 24;

/** Follows the identifiers of one program to their definitions. */
export class Origins {
  readonly #scopeManager: ScopeManager | null;
  readonly #globals: ReadonlyMap<string, string>;
  #variables: ReadonlyMap<TSESTree.Node, Variable> | undefined;

  /** @param globals module of each name that scripts use without an import: `CryptoJS` → `crypto-js` */
  constructor(scopeManager: ScopeManager | null, globals: ReadonlyMap<string, string>) {
    this.#scopeManager = scopeManager;
    this.#globals = globals;
  }

  /** Where an expression comes from; undefined where that is no module. */
  of(node: TSESTree.Node, steps = FARTHEST): Origin | undefined {
    if (steps === 0) return undefined;
    switch (node.type) {
      case 'Identifier':
        return this.#ofIdentifier(node, steps - 1);
      case 'MemberExpression':
        return member(this.of(node.object, steps - 1), memberName(node));
      case 'CallExpression':
        return requiredModule(node) ?? member(this.of(node.callee, steps - 1), '()');
      case 'NewExpression':
        return member(this.of(node.callee, steps - 1), '()');
      case 'ImportExpression':
        return moduleNamed(node.source);
      case 'AwaitExpression':
        return this.of(node.argument, steps - 1);
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        return this.of(node.expression, steps - 1);
      default:
        return undefined;
    }
  }

  /** The initialiser of the constant that an identifier names: defined once, never assigned again. */
  initialiserOf(identifier: TSESTree.Identifier): TSESTree.Expression | undefined {
    const variable = this.variableOf(identifier);
    const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
    if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier')
      return undefined;
    const writes = variable?.references.filter((reference) => reference.isWrite()) ?? [];
    return writes.length <= 1 ? (definition.init ?? undefined) : undefined;
  }

  /** The variable that an identifier refers to; undefined for globals and without scopes. */
  variableOf(identifier: TSESTree.Identifier): Variable | undefined {
    this.#variables ??= referencesOf(this.#scopeManager);
    return this.#variables.get(identifier);
  }

  #ofIdentifier(identifier: TSESTree.Identifier, steps: number): Origin | undefined {
    const definition = this.variableOf(identifier)?.defs[0];
    if (!definition) return moduleOrigin(this.#globals.get(identifier.name));
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
        return node.init ? this.#ofDeclared(node.id, node.init, identifier.name, steps) : undefined;
      default:
        return undefined;
    }
  }

  /** `const { sign } = require('jsonwebtoken')` declares a member, `const jwt = …` the whole. */
  #ofDeclared(id: TSESTree.Node, init: TSESTree.Node, name: string, steps: number) {
    const origin = this.of(init, steps);
    return id.type === 'ObjectPattern' ? member(origin, destructuredKey(id, name)) : origin;
  }
}

function referencesOf(scopeManager: ScopeManager | null): ReadonlyMap<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>();
  for (const { references } of scopeManager?.scopes ?? []) {
    for (const { identifier, resolved } of references) {
      if (resolved) variables.set(identifier, resolved);
    }
  }
  return variables;
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

function destructuredKey(pattern: TSESTree.ObjectPattern, name: string): string | undefined {
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
    const target =
      property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (target.type === 'Identifier' && target.name === name) return property.key.name;
  }
  return undefined;
}
