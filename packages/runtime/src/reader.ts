import { addressOf, type ReadOptions } from './address.js';
import { Cache, expire } from './cache.js';
import { createEntry, type Entry } from './entry.js';
import type { Environment } from './environment.js';
import { secretError, type SecretError } from './errors.js';
import type { Settings } from './settings.js';
import { isTransient, reasonOf } from './sources/reason.js';
import { keyOf, type Address, type Failure, type Outcome, type Source } from './sources/source.js';
import { ReadingThread } from './synchronous/reading-thread.js';

/** What a reader is made of. */
export interface ReaderParts {
  readonly settings: Settings;
  readonly environment: Environment;
  /** The entries to keep values in. */
  readonly entries: Map<string, Entry>;
  /** Answers without asking anyone (overrides, fakes); undefined: ask the source. */
  readonly local: (id: string) => Outcome | undefined;
  readonly source: Source;
  /** Ids of the secrets that the program is known to use. */
  readonly known: () => readonly string[];
}

/** Reads through the cache: asynchronously, or with the calling thread asleep. */
export class Reader {
  /** Entries of reads without options, by id: the only thing that a hit looks at. */
  readonly hot = new Map<string, Entry>();
  readonly #parts: ReaderParts;
  readonly #cache: Cache;
  readonly #flights = new Map<string, Promise<Entry>>();
  /** Keys of values that somebody found to be old: no cache on the way may answer for them. */
  readonly #outdated = new Set<string>();
  #thread: ReadingThread | undefined;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#cache = new Cache(parts.entries, parts.settings, (entry) => this.#due(entry));
  }

  /** @throws SecretError (as a rejection) */
  async read(id: string, options?: ReadOptions): Promise<Entry> {
    const local = this.#local(id);
    if (local) return this.#keepHot(id, options, local);
    const address = this.#addressOf(id, options);
    const entry = this.#cache.fresh(address) ?? (await this.#flight(id, address));
    return this.#keepHot(id, options, entry);
  }

  /** @throws SecretError */
  readSync(id: string, options?: ReadOptions): Entry {
    const local = this.#local(id);
    if (local) return this.#keepHot(id, options, local);
    const address = this.#addressOf(id, options);
    this.#thread?.deliverAll();
    const entry = this.#cache.fresh(address) ?? this.#block(id, address);
    return this.#keepHot(id, options, entry);
  }

  /** Ids of the secrets that the program is known to use. */
  known(): readonly string[] {
    return this.#parts.known();
  }

  /** Forgets every value of a secret: the next read asks for it, past every cache. */
  invalidate(id: string): void {
    const address = this.#addressOf(id);
    for (const key of this.#cache.dropAll(address.id)) this.#outdated.add(key);
  }

  /** Forgets `entry`, unless it has been replaced already. */
  replace(entry: Entry): void {
    if (this.#cache.fresh(entry.address) !== entry) return;
    this.#cache.drop(entry.address);
    this.#outdated.add(keyOf(entry.address));
  }

  #addressOf(id: string, options: ReadOptions = {}): Address {
    return addressOf(id, options, this.#parts.settings, this.#parts.environment);
  }

  #local(id: string): Entry | undefined {
    const outcome = this.#parts.local(id);
    if (!outcome) return undefined;
    if (outcome.ok) return createEntry({ id, regions: [] }, outcome.value, Date.now());
    throw errorFor(id, outcome.failure);
  }

  /** One read for all who ask for the same address at the same time. */
  #flight(id: string, address: Address): Promise<Entry> {
    const key = keyOf(address);
    const flight = this.#flights.get(key) ?? this.#fetch(id, address);
    this.#flights.set(key, flight);
    return flight;
  }

  async #fetch(id: string, address: Address): Promise<Entry> {
    const key = keyOf(address);
    try {
      const outcome = await this.#ask(address, this.#outdated.delete(key));
      return this.#settle(id, address, outcome);
    } finally {
      this.#flights.delete(key);
    }
  }

  /** Through the thread if there is one, unless the SDK is only in the bundle of this one. */
  async #ask(address: Address, latest: boolean): Promise<Outcome> {
    const outcome = await this.#thread?.read(address, latest);
    const asked = outcome && (outcome.ok || reasonOf(outcome.failure) !== 'sdk-missing');
    return asked ? outcome : this.#parts.source.read(address, latest);
  }

  #block(id: string, address: Address): Entry {
    const ahead = this.#thread ? [] : this.#missingBeside(address);
    this.#thread ??= this.#startThread(id);
    const latest = this.#outdated.delete(keyOf(address));
    return this.#settle(id, address, this.#thread.readBlocking(address, latest, ahead));
  }

  #missingBeside(wanted: Address): Address[] {
    const addresses = this.known().map((id) => this.#addressOf(id));
    return addresses.filter(
      (address) => keyOf(address) !== keyOf(wanted) && !this.#cache.fresh(address),
    );
  }

  #startThread(id: string): ReadingThread {
    try {
      return new ReadingThread(this.#parts.settings, ({ address, outcome }) => {
        if (outcome.ok) this.#cache.put(address, outcome.value);
      });
    } catch (error) {
      throw secretError({ reason: 'workers-forbidden', id, cause: error as Error });
    }
  }

  /** Keeps a value; for a failure that passes, an old value if it is not too old. */
  #settle(id: string, address: Address, outcome: Outcome): Entry {
    if (outcome.ok) return this.#cache.put(address, outcome.value);
    const stale = isTransient(outcome.failure) && this.#cache.extend(address);
    if (stale) return stale;
    this.#cache.drop(address);
    throw errorFor(id, outcome.failure, address.id);
  }

  #keepHot(id: string, options: ReadOptions | undefined, entry: Entry): Entry {
    if (this.hot.size >= this.#parts.settings.maxEntries) this.hot.clear();
    if (options === undefined) this.hot.set(id, entry);
    return entry;
  }

  /** Fetches anew what is in use, so that no reader ever waits for it; lets the rest expire. */
  #due(entry: Entry): void {
    if (!entry.used) expire(entry);
    else this.#flight(entry.address.id, entry.address).catch(() => expire(entry));
  }
}

function errorFor(id: string, failure: Failure, asked = id): SecretError {
  const { name, message, region } = failure;
  const cause = Object.assign(new Error(message), { name });
  const reason = reasonOf(failure);
  return secretError({ reason, id, asked, region, detail: `${name}: ${message}`, cause });
}
