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
    const offset = this.#offsets[this.#firstFrom(start)];
    return offset !== undefined && offset < end;
  }

  /** These places and others. */
  with(offsets: readonly number[]): Places {
    return offsets.length === 0 ? this : new Places([...this.#offsets, ...offsets]);
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#offsets[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
