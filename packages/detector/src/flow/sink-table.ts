import { groupedBy } from '../grouped.js';
import { Memory } from '../memory.js';
import type { Sink } from '../rules/sinks/index.js';
import type { Origin } from './origin.js';

/** Rows for calls that take a credential, looked up by what is called. */
export class SinkTable {
  readonly #sinksOf: (module: string) => readonly Sink[];
  readonly #byModule = new Memory<SinksByCallee>();
  /** Families of packages that are called alike: `passport-google` is one of `passport-*`. */
  readonly #families: readonly string[];
  readonly #found = new Memory<readonly Sink[]>();

  /**
   * @param modules that have sinks, or families of them
   * @param sinksOf gives those of a module, or of a family
   */
  constructor(modules: readonly string[], sinksOf: (module: string) => readonly Sink[]) {
    this.#sinksOf = sinksOf;
    this.#families = modules.filter((module) => module.endsWith('*'));
  }

  /**
   * Rows for what is called: as its module, its package or its family spell it.
   * @param ending of the callee in the row: ` =` for an assignment
   */
  of(origin: Origin, ending = ''): readonly Sink[] {
    const called = `${origin.module}#${origin.members.join('.')}${ending}`;
    return this.#found.of(called, () => this.#rowsFor(origin, ending));
  }

  #rowsFor({ module, members }: Origin, ending: string): readonly Sink[] {
    const found = new Set<Sink>();
    for (const owner of new Set([module, packageOf(module), ...this.#familiesOf(module)]))
      for (const spelt of spellingsOf(owner, members))
        for (const sink of this.#called(owner).get(`${spelt}${ending}`) ?? []) found.add(sink);
    return [...found];
  }

  #called(module: string): SinksByCallee {
    return this.#byModule.of(module, () =>
      groupedBy(this.#sinksOf(module), ({ callee }) => [callee]),
    );
  }

  #familiesOf(module: string): string[] {
    return this.#families.filter((family) => module.startsWith(family.slice(0, -1)));
  }
}

/** The sinks of a module by what is called. */
type SinksByCallee = ReadonlyMap<string, readonly Sink[]>;

function spellingsOf(module: string, members: readonly string[]): ReadonlySet<string> {
  const fluent = withoutFluentCalls(members);
  const [first = '', ...rest] = members;
  const spellings = [members, fluent];
  if (isNamesake(module, first)) spellings.push(rest, withoutFluentCalls(rest));
  if (first !== '') spellings.push(['*', ...rest], ['*', ...withoutFluentCalls(rest)]);
  return new Set(spellings.map((one) => one.join('.')));
}

/** `{ Redis }` of `ioredis` and `{ Telegraf }` of `telegraf` are what these modules export alone. */
function isNamesake(module: string, name: string): boolean {
  return name.length >= 4 && name.toLowerCase() === namesakeOf(module);
}

/** What a module exports alone is called like it, in whatever capitals. */
export function namesakeOf(module: string): string {
  return module
    .replace(/^@[^/]+\//, '')
    .replace(/[^a-z\d]/gi, '')
    .toLowerCase();
}

/** `mysql2/promise` is the package `mysql2`, `@scope/name/part` is `@scope/name`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Setters between a maker and the call give the maker back: `new SignJWT().setIssuedAt().sign(key)`. */
function withoutFluentCalls(members: readonly string[]): readonly string[] {
  const made = members.indexOf('()');
  const last = members.at(-1);
  return made < 0 || last === undefined ? members : [...members.slice(0, made + 1), last];
}
