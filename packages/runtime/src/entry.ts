import { threadId } from 'node:worker_threads';
import { secretError } from './errors.js';
import type { Address, StoredValue } from './sources/source.js';

/**
 * A value that was read, and what was made of it once. Plain data: entries are cloned into every
 * worker thread that starts (see shared-entries.ts).
 */
export interface Entry {
  readonly address: Address;
  readonly value: StoredValue;
  /** The keys of a JSON object; undefined for any other value. */
  readonly fields: ReadonlyMap<string, unknown> | undefined;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** May it be given without asking again? Turned off by a timer, so that a hit reads no clock. */
  fresh: boolean;
  /** Has it been a hit since it was fetched? Only such an entry is refreshed ahead. */
  used: boolean;
  /** The thread whose timer watches it. */
  thread: number;
}

/** The entry for a value read at `now`. */
export function createEntry(address: Address, value: StoredValue, now: number): Entry {
  return {
    address,
    value,
    fields: fieldsOf(value),
    readAt: now,
    fresh: true,
    used: false,
    thread: threadId,
  };
}

/**
 * The text of a secret, or of one key of it.
 *
 * @throws SecretValueError if there is no such text; it names `id` and `key`.
 */
export function textOf(entry: Entry, id: string, key: string | undefined): string {
  if (key === undefined) return wholeText(entry, id);
  const field = entry.fields?.get(key);
  return typeof field === 'string' ? field : missing(entry, id, key);
}

/**
 * The whole text of a secret.
 *
 * @throws SecretValueError if it holds bytes.
 */
export function wholeText({ value }: Entry, id: string): string {
  if (value.kind === 'text') return value.text;
  throw secretError({ reason: 'not-text', id });
}

function missing(entry: Entry, id: string, key: string): never {
  wholeText(entry, id);
  if (entry.fields === undefined) throw secretError({ reason: 'not-json', id, key });
  throw secretError({ reason: entry.fields.has(key) ? 'key-not-text' : 'key-missing', id, key });
}

/** A parse error quotes the text that it could not parse, so it is dropped here. */
function fieldsOf(value: StoredValue): ReadonlyMap<string, unknown> | undefined {
  if (value.kind !== 'text' || !value.text.trimStart().startsWith('{')) return undefined;
  try {
    return new Map(Object.entries(JSON.parse(value.text) as object));
  } catch {
    return undefined;
  }
}
