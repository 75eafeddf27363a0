import { isParameter, parameterId } from '../parameter-id.js';
import { whyNoName } from '../preflight/limits.js';
import type { ReviewItem } from './item.js';
import { nameIn, type Session } from './session.js';

/** A name as a person types it: of a parameter the mark in front can be left away. */
export function typedName(typed: string, { id }: ReviewItem): string {
  const name = typed.trim();
  return isParameter(id) && name !== '' ? parameterId(name) : name;
}

/**
 * What is wrong with another name for a secret; undefined where nothing is.
 *
 * @param taken names that code or earlier runs use
 */
export function nameProblem(
  name: string,
  item: ReviewItem,
  session: Session,
  taken: ReadonlySet<string>,
): string | undefined {
  if (isParameter(name) && !isParameter(item.id)) return PARAMETER;
  if (SUFFIX.test(name)) return LIKE_AN_ARN;
  const others = session.items.filter((other) => other !== item && other.kind === 'secret');
  if (others.some((other) => nameIn(session, other) === name)) return IN_PLAN;
  if (name !== item.id && taken.has(name)) return IN_USE;
  return whyNoName(name);
}

/** Source: the reference of CreateSecret, which asks that no name end so. */
const SUFFIX = /-[a-z\d]{6}$/i;

const LIKE_AN_ARN =
  'a hyphen and six characters at the end look like the end of an ARN: add a word';
const PARAMETER = 'only --store parameter-store stores what begins with ssm:';
const IN_PLAN = 'another secret of this plan has this name';
const IN_USE = 'the code or the manifest has a secret of this name already';
