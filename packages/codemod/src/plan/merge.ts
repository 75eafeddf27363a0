import { SecretMap } from '@secretlift/detector';
import type { Group, Member } from './group.js';

/** A group whose values are its own, and the places elsewhere that hold one of them too. */
export interface MergedGroup extends Group {
  /** Further places that hold a value of this group; `key` is the group's key for it. */
  readonly echoes: readonly Member[];
}

interface Owner extends MergedGroup {
  readonly members: Member[];
  readonly echoes: Member[];
}

/**
 * One secret for one value: what signs in one file and verifies in another would drift apart at the
 * first rotation if each had its own. The larger groups keep their values, so that a password stays
 * with its user name.
 */
export function mergeEqualValues(groups: readonly Group[]): MergedGroup[] {
  const byValue = new SecretMap<{ owner: Owner; key: string | undefined }>();
  const merged = new Map<Group, Owner>();
  for (const group of largestFirst(groups)) {
    const own: Owner = { ...group, members: [], echoes: [] };
    for (const member of group.members.filter(isCredential)) {
      const known = byValue.get(member.target.value);
      if (known === undefined) byValue.set(member.target.value, { owner: own, key: member.key });
      const { owner, key } = known ?? { owner: own, key: member.key };
      (owner === own ? own.members : owner.echoes).push({ ...member, key });
    }
    placeUsernames(group, own, (member) => byValue.get(member.site.value)?.owner);
    if (own.members.length > 0) merged.set(group, own);
  }
  return groups.flatMap((group) => merged.get(group) ?? []);
}

/** A user name follows its password; where that went to another secret, only if it is the same name. */
function placeUsernames(
  group: Group,
  own: Owner,
  ownerOfPassword: (member: Member) => Owner | undefined,
): void {
  for (const member of group.members) {
    if (isCredential(member)) continue;
    const owner = ownerOfPassword(member);
    if (owner === own) own.members.unshift(member);
    else if (owner?.members.some(isSameUsername(member))) owner.echoes.push(member);
  }
}

function isSameUsername(member: Member): (other: Member) => boolean {
  return (other) => !isCredential(other) && other.target.value.equals(member.target.value);
}

function largestFirst(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => resumed(b) - resumed(a) || b.members.length - a.members.length);
}

/** What an interrupted run stored already keeps its values, whatever its size. */
function resumed({ resumedName }: Group): number {
  return resumedName === undefined ? 0 : 1;
}

function isCredential({ site, target }: Member): boolean {
  return site === target;
}
