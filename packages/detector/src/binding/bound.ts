import type { TSESTree } from '@typescript-eslint/utils';
import type { Named } from '../program/naming.js';

/** What a string is bound to. */
export interface Binding {
  /** The identifier that says what the string is: `password` of `db.password = '…'`. */
  readonly name: string;
  /** As a person would say it: `db.password`. */
  readonly says: string;
  /**
   * `compared`: an input is held against the string; `returned`: a function of that name gives it;
   * `passed`: another argument of the same call names it; `typed`: it goes into a field of a page.
   */
  readonly how:
    'assigned' | 'compared' | 'returned' | 'passed' | 'typed' | 'attribute' | 'enumerated';
  /** The object that it is a property of. */
  readonly object?: TSESTree.ObjectExpression;
  /** It is bound as base64 or as bytes: `btoa('…')`, `Buffer.from('…')`. */
  readonly encoded?: boolean;
  /** It is what the program runs with where its environment says nothing: `process.env.SECRET || '…'`. */
  readonly fallback?: boolean;
}

/** The binding to what is named so; none where nothing is. */
export function named(what: Named | undefined, how: Binding['how']): Binding | undefined {
  if (!what) return undefined;
  const { name, owner } = what;
  return { name, says: owner ? `${sayable(owner)}.${sayable(name)}` : sayable(name), how };
}

/** A key can be any string, a connection string too: what no one would call a name is not repeated. */
export function sayable(name: string): string {
  return /^[\w$.\-/[\]() ]{1,60}$/.test(name) ? name : '…';
}
