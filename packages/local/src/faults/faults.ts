import { createHash } from 'node:crypto';
import { secretNames, type Call } from '../call.js';
import { parseSecretId } from '../secrets/arn.js';
import type { Fault } from './fault.js';

interface ActiveFault {
  readonly fault: Fault;
  /** How many calls have matched so far. */
  matched: number;
}

/** The faults of an endpoint: none until a test adds some. */
export class Faults {
  readonly #active = new Set<ActiveFault>();

  /** For how long ListSecrets does not show a creation or a deletion, in milliseconds. */
  listLagMs = 0;

  /** For how long a name stays busy after a forced deletion, in milliseconds. */
  forceDeleteLagMs = 0;

  /** Adds a fault. @returns a function that takes it away again */
  add(fault: Fault): () => void {
    const active = { fault, matched: 0 };
    this.#active.add(active);
    return () => void this.#active.delete(active);
  }

  /** Takes every fault away, the lags too. */
  clear(): void {
    this.#active.clear();
    this.listLagMs = 0;
    this.forceDeleteLagMs = 0;
  }

  /** The faults that this call meets. Counts it, so ask once a call. */
  strike(call: Call): readonly Fault[] {
    const matching = [...this.#active].filter(({ fault }) => matches(fault, call));
    return matching
      .filter((active) => isDue(active.fault.when, ++active.matched))
      .map(({ fault }) => fault);
  }
}

function matches({ operations, secret }: Fault, call: Call): boolean {
  if (operations !== undefined && !operations.includes(call.operation)) return false;
  if (secret === undefined) return true;
  return secretNames(call).includes(parseSecretId(secret)?.name ?? secret);
}

function isDue(when: Fault['when'], ordinal: number): boolean {
  if (when === undefined) return true;
  if ('calls' in when) return when.calls.includes(ordinal);
  if ('first' in when) return ordinal <= when.first;
  return fraction(when.seed ?? 1, ordinal) < when.share;
}

/** Evenly spread over [0, 1), and the same in every run. */
function fraction(seed: number, ordinal: number): number {
  return createHash('sha256').update(`${seed}:${ordinal}`).digest().readUInt32BE() / 2 ** 32;
}
