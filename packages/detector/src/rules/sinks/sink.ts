import type { SecretKind } from '../../finding.js';

/** A call that takes a credential, so that whatever it is given is one. */
export interface Sink {
  /** Stable, in kebab-case: the module and what is called. */
  readonly id: string;
  /** Package, or module of Node without `node:`. */
  readonly module: string;
  /**
   * Members from the module's export to what is called, `()` for a call or `new` between:
   * `Client.().login`. Empty where the export itself is called; `koa#().keys =` is an assignment.
   */
  readonly callee: string;
  readonly argument: Argument;
  readonly kind: SecretKind;
  /** For people: `session secret`. */
  readonly what: string;
}

/** Position of the argument, and the way into it where it is an object; `*` stands for every key. */
export type Argument = readonly [position: number, ...keys: string[]];

/** What is called, and where its credential stands; keys in one string are separated by dots. */
type Call = readonly [callee: string, position: number, keys?: string];

/** Rows that are alike: each of the modules is called in each of the ways. */
export interface SinkRows {
  readonly kind: SecretKind;
  readonly what: string;
  readonly modules: readonly string[];
  readonly calls: readonly Call[];
}

/** Rows of modules that are called alike. */
export function sinks(
  kind: SecretKind,
  what: string,
  modules: string | readonly string[],
  ...calls: readonly Call[]
): SinkRows[] {
  return [{ kind, what, modules: [modules].flat(), calls }];
}

/** Rows of modules that are each called in their own way. */
export function sinksByModule(
  kind: SecretKind,
  what: string,
  callsByModule: Readonly<Record<string, readonly Call[]>>,
): SinkRows[] {
  return Object.entries(callsByModule).flatMap(([module, calls]) =>
    sinks(kind, what, module, ...calls),
  );
}

/** The calls of one of their modules that rows speak of. */
export function writtenOut({ kind, what, calls }: SinkRows, module: string): Sink[] {
  return calls.map(([callee, position, keys]) => ({
    id: idOf(module, callee),
    module,
    callee,
    argument: keys === undefined ? [position] : [position, ...keys.split('.')],
    kind,
    what,
  }));
}

function idOf(module: string, callee: string): string {
  return `${module} ${callee}`
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
