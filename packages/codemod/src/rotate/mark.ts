import { isRotated, rotatedTag, rotatingTag } from '../exposure.js';
import { adviceFor } from '../service/advice.js';
import type { Lifecycle } from '../store/lifecycle/index.js';
import { EXPOSED } from '../store/tags.js';
import type { Rotatable } from './types.js';

/** What is exposed after a rotation, and what kept it from being marked. */
interface Mark {
  readonly stillExposed: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Tags what was rotated with the day in UTC, and takes the tag of the exposed away when nothing of
 * the secret is any more. The value is in place by then: a failure is told, and no error.
 */
export async function markRotated(rotatable: Rotatable, lifecycle: Lifecycle): Promise<Mark> {
  const { name, key, otherKeys } = rotatable;
  try {
    const { tags } = await lifecycle.describe(name);
    await lifecycle.tag(name, rotatedTag(key), new Date().toISOString().slice(0, 10));
    const isMarked = tags.some(({ Key }) => Key === EXPOSED);
    const left = isMarked ? otherKeys.filter((other) => !isRotated(tags, other)) : [];
    const isOver = isMarked && left.length === 0;
    await lifecycle.untag(name, [rotatingTag(key), ...(isOver ? [EXPOSED] : [])]);
    return { stillExposed: left, problems: [] };
  } catch (error) {
    const { actions, region, where } = lifecycle;
    const asked = { actions: [...actions.tag, ...actions.untag], secret: name, region, where };
    const { what, next } = adviceFor(error, asked);
    return { stillExposed: [], problems: [`it could not be marked as rotated: ${what}; ${next}`] };
  }
}
