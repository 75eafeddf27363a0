import { firstIndex } from '../bisect.js';
import type { Range } from '../finding.js';

/** Offsets of a text at which something may matter. */
export class Places {
  readonly #offsets: Float64Array;

  constructor(offsets: Iterable<number>) {
    this.#offsets = Float64Array.from(offsets).sort();
  }

  static readonly NONE = new Places([]);

  /** Whether one of them lies within a range. */
  touch([start, end]: Range): boolean {
    const offsets = this.#offsets;
    const first = firstIndex(offsets.length, (index) => (offsets[index] ?? 0) >= start);
    const offset = offsets[first];
    return offset !== undefined && offset < end;
  }

  /** These places and others. */
  with(offsets: readonly number[]): Places {
    return offsets.length === 0 ? this : new Places([...this.#offsets, ...offsets]);
  }
}
