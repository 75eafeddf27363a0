import { refusal } from '../errors.js';
import { findActiveSecret } from '../secrets/secret-id.js';
import type { Tag } from '../secrets/secret.js';
import type { Operation } from './operation.js';

const TAG_QUOTA = 50;

export const tagResource: Operation<'TagResource'> = (request, { secrets, region, now }) => {
  const secret = findActiveSecret(secrets, region, request.SecretId);
  secrets.save({ ...secret, tags: mergeTags(secret.tags, request.Tags), changedAt: now });
  return {};
};

export const untagResource: Operation<'UntagResource'> = (request, { secrets, region, now }) => {
  const secret = findActiveSecret(secrets, region, request.SecretId);
  const tags = secret.tags.filter(({ Key }) => !request.TagKeys.includes(Key));
  secrets.save({ ...secret, tags, changedAt: now });
  return {};
};

/**
 * The tags with others added; a key that is there already gets the new value.
 *
 * @throws LimitExceededException beyond 50 tags
 */
export function mergeTags(tags: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const merged = new Map([...tags, ...added].map((tag) => [tag.Key, tag]));
  if (merged.size > TAG_QUOTA) throw refusal.tagsExhausted();
  return [...merged.values()];
}
