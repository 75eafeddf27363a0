/** Counts of turns that are shared by threads: each turn is taken once, whoever takes it. */
export type SharedTurns = Int32Array<SharedArrayBuffer>;

/** None is taken yet. */
export function newTurns(): SharedTurns {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** The next turn: 0, then 1, and so on. */
export function takeTurn(turns: SharedTurns): number {
  return Atomics.add(turns, 0, 1);
}

/** How many were taken. */
export function turnsTaken(turns: SharedTurns): number {
  return Atomics.load(turns, 0);
}
