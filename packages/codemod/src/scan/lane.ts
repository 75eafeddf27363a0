import type { Detection } from '../detection.js';
import type { SourceText } from '../types.js';
import { lookAt, type Looked } from './look-at.js';
import { read } from './read.js';
import { takeTurn, type SharedTurns } from './turns.js';

/** What became of one of the files, by its place among the paths. */
export interface Placed {
  readonly at: number;
  readonly looked: Looked;
}

/** What all lanes have in common: each file is looked at by the lane that comes to it first. */
export interface Work {
  /** Absolute. */
  readonly paths: readonly string[];
  /** Absolute. */
  readonly root: string;
  readonly detection: Detection;
  readonly turns: SharedTurns;
}

/**
 * Looks at one file after the other, as long as there are any that no other lane has taken.
 *
 * @param most stop when about so many characters have been read
 */
export async function lane(
  { paths, root, detection, turns }: Work,
  most = Infinity,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (let length = 0; length < most;) {
    const at = takeTurn(turns);
    const path = paths[at];
    if (path === undefined) break;
    const source = read(path);
    placed.push({ at, looked: isText(source) ? await lookAt(source, root, detection) : source });
    length += isText(source) ? source.text.length : 0;
  }
  return placed;
}

function isText(read: SourceText | Looked): read is SourceText {
  return 'text' in read;
}
