import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { firstIndex } from '../bisect.js';

export type Variable = TSESLint.Scope.Variable;
export type ScopeManager = TSESLint.Scope.ScopeManager;
type Scope = TSESLint.Scope.Scope;

/**
 * The variables that the identifiers of a program refer to. Of most programs a few are asked for, so
 * that only the references of the scopes around these are read.
 */
export class Variables {
  readonly #scopeManager: ScopeManager | null;
  readonly #read = new Map<Scope, ReadonlyMap<TSESTree.Node, Variable>>();
  #scopes: readonly Scope[] | undefined;

  constructor(scopeManager: ScopeManager | null) {
    this.#scopeManager = scopeManager;
  }

  /** The variable that an identifier refers to; undefined for globals and without scopes. */
  of(identifier: TSESTree.Node): Variable | undefined {
    for (let scope = this.#around(identifier); scope; scope = scope.upper ?? undefined) {
      const variable = this.#referencesIn(scope).get(identifier);
      if (variable) return variable;
    }
    return undefined;
  }

  /** The last scope that begins before a node: the one that has it, or one within that. */
  #around({ range }: TSESTree.Node): Scope | undefined {
    const scopes = (this.#scopes ??= (this.#scopeManager?.scopes ?? []).toSorted(byBeginning));
    const behind = firstIndex(scopes.length, (index) => beginningOf(scopes[index]) > range[0]);
    return scopes[Math.max(0, behind - 1)];
  }

  #referencesIn(scope: Scope): ReadonlyMap<TSESTree.Node, Variable> {
    const known = this.#read.get(scope) ?? referencesIn(scope);
    this.#read.set(scope, known);
    return known;
  }
}

/** The sort is stable, and of scopes that begin together the outer comes first. */
function byBeginning(one: Scope, other: Scope): number {
  return beginningOf(one) - beginningOf(other);
}

function beginningOf(scope: Scope | undefined): number {
  return scope?.block.range[0] ?? 0;
}

function referencesIn({ references }: Scope): ReadonlyMap<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>();
  for (const { identifier, resolved } of references)
    if (resolved) variables.set(identifier, resolved);
  return variables;
}
