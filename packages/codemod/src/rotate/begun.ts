import { rotatingTag } from '../exposure.js';
import type { Lifecycle, Tag } from '../store/lifecycle/index.js';
import { valueOf } from '../store/read.js';
import type { BegunRotation, Current } from './types.js';

/**
 * A rotation that was interrupted after its value was put, and before that was marked: the tag names
 * the version that it was about to put, and that is the current one now.
 *
 * @returns undefined where none was, or where it did not come to put its value
 * @throws whatever the SDK throws
 */
export async function begunRotation(
  { name, versionId, key, old: value }: Current,
  tags: readonly Tag[],
  lifecycle: Lifecycle,
): Promise<BegunRotation | undefined> {
  const intended = tags.find(({ Key }) => Key === rotatingTag(key))?.Value;
  if (intended === undefined || !lifecycle.isPut(intended, versionId)) return undefined;
  const before = await lifecycle.versionBefore(name, versionId);
  const text = before && (await lifecycle.read(name, before))?.text;
  const old = text ? valueOf(text, key) : undefined;
  if (before === undefined || old === undefined || old.equals(value)) return undefined;
  return { previousVersionId: before, old };
}

/**
 * Notes which version is about to be put. Who may not tag can rotate all the same: marking it tells
 * of that, when the value is in place.
 */
export async function noteIntention(
  { name, key }: Current,
  versionId: string,
  lifecycle: Lifecycle,
): Promise<void> {
  await lifecycle.tag(name, rotatingTag(key), versionId).catch(() => undefined);
}
