import type { SecretKind } from '../finding.js';

/** A call that takes a credential, so that whatever it is given is one. */
export interface Sink {
  /** Stable, in kebab-case. */
  readonly id: string;
  /** Package, or module of Node without `node:`. */
  readonly module: string;
  /** Members from the module's export to the callee, `()` for a call between: `Client.().auth`; empty: the export itself. */
  readonly callee: string;
  /** Position of the argument, and the way into it where that is an object; `*` is any key or element. */
  readonly argument: readonly [position: number, ...keys: string[]];
  readonly kind: SecretKind;
  readonly what: string;
}

/** Rows of one module: callee and argument by id. */
function sinks(
  module: string,
  kind: SecretKind,
  what: string,
  ...calls: readonly (readonly [callee: string, ...argument: Sink['argument']])[]
): Sink[] {
  return calls.map(([callee, ...argument]) => ({
    id: [module, callee].join(' ').replace(/\W+/g, '-').replace(/^-|-$/g, '').toLowerCase(),
    module,
    callee,
    argument,
    kind,
    what,
  }));
}

export const SINKS: readonly Sink[] = [
  ...sinks('jsonwebtoken', 'signing-secret', 'JSON web token secret', ['sign', 1], ['verify', 1]),
  ...sinks('express-session', 'signing-secret', 'session secret', ['', 0, 'secret']),
  ...sinks(
    'cookie-session',
    'signing-secret',
    'session secret',
    ['', 0, 'secret'],
    ['', 0, 'keys'],
  ),
  ...sinks('cookie-parser', 'signing-secret', 'cookie secret', ['', 0]),
  ...sinks(
    'express-jwt',
    'signing-secret',
    'JSON web token secret',
    ['', 0, 'secret'],
    ['expressjwt', 0, 'secret'],
  ),
  ...sinks(
    'pg',
    'password',
    'database password',
    ['Client', 0, 'password'],
    ['Pool', 0, 'password'],
  ),
  ...sinks(
    'mysql',
    'password',
    'database password',
    ['createConnection', 0, 'password'],
    ['createPool', 0, 'password'],
  ),
  ...sinks(
    'mysql2',
    'password',
    'database password',
    ['createConnection', 0, 'password'],
    ['createPool', 0, 'password'],
  ),
  ...sinks('stripe', 'api-key', 'Stripe key', ['', 0], ['Stripe', 0]),
];

/** Names that scripts and examples use for these modules without importing them. */
export const GLOBALS: ReadonlyMap<string, string> = new Map([
  ['jwt', 'jsonwebtoken'],
  ['CryptoJS', 'crypto-js'],
]);
