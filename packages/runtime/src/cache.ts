import { clearTimeout, setTimeout } from 'node:timers';
import { threadId } from 'node:worker_threads';
import { createEntry, type Entry } from './entry.js';
import { keyOf, type Address, type StoredValue } from './sources/source.js';

/** How long values are kept, in milliseconds, and how many. */
export interface Lifetimes {
  /** A value is asked for again after this time, up to a tenth less (jitter). */
  readonly ttl: number;
  /** A value this old may still be given while Secrets Manager is unavailable. */
  readonly maxStale: number;
  readonly maxEntries: number;
}

/**
 * Values by Region, id, stage and version. Each entry has one unref'd timer: when its time has come
 * it is no longer fresh, and `onDue` may fetch it anew. A hit looks at a flag and not at a clock.
 */
export class Cache {
  readonly #entries: Map<string, Entry>;
  readonly #lifetimes: Lifetimes;
  readonly #onDue: (entry: Entry) => void;
  readonly #timers = new WeakMap<Entry, NodeJS.Timeout>();

  constructor(
    entries: Map<string, Entry>,
    lifetimes: Lifetimes,
    onDue: (entry: Entry) => void = expire,
  ) {
    this.#entries = entries;
    this.#lifetimes = lifetimes;
    this.#onDue = onDue;
    for (const entry of entries.values()) if (entry.thread !== threadId) this.#adopt(entry);
  }

  /** The entry at this address if it may be given as it is: a hit. */
  fresh(address: Address): Entry | undefined {
    const entry = this.#entries.get(keyOf(address));
    if (!entry?.fresh) return undefined;
    entry.used = true;
    return entry;
  }

  /** Keeps a value that was read just now; the oldest goes when there are too many. */
  put(address: Address, value: StoredValue): Entry {
    this.drop(address);
    const entry = createEntry(address, value, Date.now());
    this.#entries.set(keyOf(address), entry);
    this.#schedule(entry, this.#lifetimes.ttl * (1 - Math.random() / 10));
    this.#evict();
    return entry;
  }

  /**
   * Makes an old value good for a little longer, because Secrets Manager cannot be asked now;
   * undefined if there is none, or if it is too old.
   */
  extend(address: Address): Entry | undefined {
    const entry = this.#entries.get(keyOf(address));
    if (!entry || Date.now() - entry.readAt > this.#lifetimes.maxStale) return undefined;
    entry.fresh = true;
    this.#schedule(entry, Math.min(retryAfter, this.#lifetimes.ttl));
    return entry;
  }

  /** Forgets the entry at this address. */
  drop(address: Address): void {
    const entry = this.#entries.get(keyOf(address));
    if (entry) this.#remove(entry);
  }

  /** Forgets every entry of a secret, whatever its Region, stage or version; gives their keys. */
  dropAll(id: string): string[] {
    const entries = [...this.#entries.values()].filter((entry) => entry.address.id === id);
    for (const entry of entries) this.#remove(entry);
    return entries.map((entry) => keyOf(entry.address));
  }

  /** An entry that came with the start of this thread left its timer in another one. */
  #adopt(entry: Entry): void {
    entry.thread = threadId;
    this.#schedule(entry, Math.max(0, entry.readAt + this.#lifetimes.ttl - Date.now()));
  }

  #remove(entry: Entry): void {
    expire(entry);
    clearTimeout(this.#timers.get(entry));
    this.#entries.delete(keyOf(entry.address));
  }

  #evict(): void {
    const [oldest] = this.#entries.values();
    if (oldest && this.#entries.size > this.#lifetimes.maxEntries) this.#remove(oldest);
  }

  #schedule(entry: Entry, milliseconds: number): void {
    clearTimeout(this.#timers.get(entry));
    this.#timers.set(entry, setTimeout(() => this.#onDue(entry), milliseconds).unref());
  }
}

/** While Secrets Manager is unavailable, ask again after this many milliseconds. */
const retryAfter = 10_000;

/** Its next reader asks again; until then it can still be given as a stale value. */
export function expire(entry: Entry): void {
  entry.fresh = false;
}
