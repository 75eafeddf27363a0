/** The time that the endpoint goes by. Tests move it forward instead of waiting. */
export class Clock {
  #ahead = 0;

  /** @param source milliseconds since 1970, the machine's own clock by default */
  constructor(private readonly source: () => number = Date.now) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.source() + this.#ahead;
  }

  /** Moves the time forward, for instance past a recovery window. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
