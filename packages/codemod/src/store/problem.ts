import { adviceFor } from '../service/advice.js';
import type { Whereabouts } from '../service/connect.js';
import type { Problem } from '../types.js';

/**
 * Why a call failed and what to do.
 *
 * @param error whatever the SDK threw
 * @param secret the name that the call was about
 * @param actions that the identity needs for it, without `secretsmanager:` or `ssm:`
 */
export function problemWith(
  error: unknown,
  { region, where }: Whereabouts,
  secret: string,
  actions: readonly string[],
): Problem {
  return adviceFor(error, { actions, secret, region, where });
}

/** A problem in one line. */
export function inOneLine({ what, next }: Problem): string {
  return `${what}: ${next}`;
}
