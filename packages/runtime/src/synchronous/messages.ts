import type { SourceSettings } from '../settings.js';
import type { Address, Outcome } from '../sources/source.js';
import type { MessagePort } from 'node:worker_threads';

/** What the reading thread is given when it starts. */
export interface ReaderData {
  /** Counts the answers; the waiting thread sleeps on it. */
  readonly signal: Int32Array<SharedArrayBuffer>;
  /** Takes Request[], gives Answer. */
  readonly port: MessagePort;
  readonly settings: SourceSettings;
  /** Files from which to look for the SDK, in this order. */
  readonly lookFrom: readonly string[];
}

/** One read for the reading thread. */
export interface Request {
  readonly address: Address;
  /** Not from the cache of an agent. */
  readonly latest: boolean;
}

/** One answer from the reading thread. */
export interface Answer {
  readonly address: Address;
  readonly outcome: Outcome;
}
