import { addressOf, type ReadOptions } from './address.js';
import { Cache, expire } from './cache.js';
import type { Entry } from './entry.js';
import { secretError, type SecretError } from './errors.js';
import type { Settings } from './settings.js';
import { isTransient, reasonOf } from './sources/reason.js';
import { keyOf, type Address, type Failure, type Outcome, type Source } from './sources/source.js';
import { BlockingReader } from './synchronous/blocking-reader.js';

/** Answers for addresses without asking anyone: overrides, fakes. Undefined: not mine. */
export type LocalAnswer = (address: Address) => Outcome | undefined;

/** What a reader is made of. */
export interface ReaderParts {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  /** The entries to keep values in. */
  readonly entries: Map<string, Entry>;
  readonly local: LocalAnswer;
  readonly source: Source;
  /** Ids that a blocking read fetches along with the one it waits for. */
  readonly ahead: () => readonly string[];
}

/** Reads through the cache: asynchronously, or with the calling thread asleep. */
export class Reader {
  /** Entries of the reads without options, by id: the only thing that a hit looks at. */
  readonly hot = new Map<string, Entry>();
  readonly #parts: ReaderParts;
  readonly #cache: Cache;
  readonly #flights = new Map<string, Promise<Entry>>();
  #blocking: BlockingReader | undefined;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#cache = new Cache(parts.entries, parts.settings, (entry) => this.#due(entry));
  }

  /** @throws SecretError (as a rejection) */
  async read(id: string, options?: ReadOptions): Promise<Entry> {
    const address = this.#addressOf(id, options);
    this.#takeDeliveries();
    const entry = this.#held(id, address) ?? (await this.#flight(id, address));
    return this.#keepHot(id, options, entry);
  }

  /** @throws SecretError */
  readSync(id: string, options?: ReadOptions): Entry {
    const address = this.#addressOf(id, options);
    this.#takeDeliveries();
    const entry = this.#held(id, address) ?? this.#settle(id, address, this.#block(id, address));
    return this.#keepHot(id, options, entry);
  }

  /** Forgets every value of a secret: the next read asks for it. */
  invalidate(id: string): void {
    this.#cache.dropAll(this.#addressOf(id).id);
  }

  #addressOf(id: string, options: ReadOptions = {}): Address {
    return addressOf(id, options, this.#parts.settings, this.#parts.environment);
  }

  /** What can be given without asking a source. */
  #held(id: string, address: Address): Entry | undefined {
    const entry = this.#cache.fresh(address);
    if (entry) return entry;
    const outcome = this.#parts.local(address);
    return outcome && this.#settle(id, address, outcome);
  }

  /** One read for all who ask for the same address at the same time. */
  #flight(id: string, address: Address): Promise<Entry> {
    const key = keyOf(address);
    const flight = this.#flights.get(key) ?? this.#fetch(id, address);
    this.#flights.set(key, flight);
    return flight;
  }

  async #fetch(id: string, address: Address): Promise<Entry> {
    try {
      return this.#settle(id, address, await this.#parts.source.read(address));
    } finally {
      this.#flights.delete(keyOf(address));
    }
  }

  #block(id: string, address: Address): Outcome {
    const ahead = this.#blocking ? [] : this.#missing(address);
    this.#blocking ??= startBlocking(id, this.#parts.settings);
    return this.#blocking.read(address, ahead, (answer) => this.#accept(answer));
  }

  #missing(wanted: Address): Address[] {
    const addresses = this.#parts.ahead().map((id) => this.#addressOf(id));
    return addresses.filter(
      (address) => keyOf(address) !== keyOf(wanted) && !this.#cache.fresh(address),
    );
  }

  #takeDeliveries(): void {
    this.#blocking?.deliver((answer) => this.#accept(answer));
  }

  /** An answer nobody waits for: a failure is left for its own reader to meet. */
  #accept({ address, outcome }: { address: Address; outcome: Outcome }): void {
    if (outcome.ok) this.#cache.put(address, outcome.value);
  }

  /** Keeps a value; for a failure, an old value if the failure is one that passes. */
  #settle(id: string, address: Address, outcome: Outcome): Entry {
    if (outcome.ok) return this.#cache.put(address, outcome.value);
    const stale = isTransient(outcome.failure) && this.#cache.extend(address);
    if (stale) return stale;
    this.#cache.drop(address);
    throw errorFor(id, outcome.failure);
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

function startBlocking(id: string, settings: Settings): BlockingReader {
  try {
    return new BlockingReader(settings);
  } catch (error) {
    throw secretError({ reason: 'workers-forbidden', id, cause: error as Error });
  }
}

function errorFor(id: string, failure: Failure): SecretError {
  const { name, message, region } = failure;
  const cause = Object.assign(new Error(message), { name });
  return secretError({
    reason: reasonOf(failure),
    id,
    region,
    detail: `${name}: ${message}`,
    cause,
  });
}
