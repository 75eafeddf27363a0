import { withEach } from '../service/pace.js';
import type { PlannedSecret, Problem } from '../types.js';

/**
 * Asks a store about each secret of a plan. Where it does not answer for the first, or has something
 * against it, it is not asked for the others.
 */
export async function firstOfAll(
  planned: readonly PlannedSecret[],
  look: (secret: PlannedSecret) => Promise<Problem[]>,
  progress: (done: number) => void,
): Promise<Problem[]> {
  const first = await withEach(planned.slice(0, 1), look);
  if (first.flat().length > 0) return first.flat();
  return (await withEach(planned.slice(1), look, progress)).flat();
}
