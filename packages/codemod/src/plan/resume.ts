import type { PendingPlace } from '../types.js';
import type { Group, Member } from './group.js';
import type { Placed } from './placed.js';

/** Credentials grouped and named as an interrupted run had them, and all others. */
export interface Resumption {
  readonly resumed: readonly Group[];
  readonly rest: readonly Placed[];
}

/**
 * Gives places the secrets and the keys that an interrupted run gave them: it has stored those, and
 * may have rewritten files that read them, so that what is left would be grouped and named otherwise.
 */
export function resumeGroups(
  placed: readonly Placed[],
  pending: readonly PendingPlace[],
): Resumption {
  const decided = decisions(placed, pending);
  const bySecret = new Map<string, [Member, ...Member[]]>();
  for (const [one, decision] of decided) {
    const { secret } = decision;
    for (const member of membersOf(one, decision, pending)) {
      const members = bySecret.get(secret);
      if (members === undefined) bySecret.set(secret, [member]);
      else if (members.every(({ target }) => target !== member.target)) members.push(member);
    }
  }
  return {
    resumed: [...bySecret].map(([name, members]) => group(name, members)),
    rest: placed.filter((one) => !decided.has(one)),
  };
}

/** Only where a file has as many credentials of one binding as it had can each be told. */
function decisions(
  placed: readonly Placed[],
  pending: readonly PendingPlace[],
): Map<Placed, PendingPlace> {
  const alike = (one: Placed, earlier: PendingPlace) =>
    one.file.path === earlier.path && (one.site.finding.binding ?? '') === earlier.binding;
  const decided = new Map<Placed, PendingPlace>();
  for (const one of placed) {
    const [first] = pending.filter((earlier) => alike(one, earlier));
    if (first === undefined) continue;
    const earlier = pending.filter((other) => alike(one, other));
    const now = placed.filter((other) => alike(other, first));
    const decision = now.length === earlier.length ? earlier[now.indexOf(one)] : undefined;
    if (decision !== undefined) decided.set(one, decision);
  }
  return decided;
}

/** The credential, and before it the user name that moved with it. */
function membersOf(
  placed: Placed,
  { path, secret, key }: PendingPlace,
  pending: readonly PendingPlace[],
): Member[] {
  const { username } = placed.site;
  const own = { ...placed, target: placed.site, key };
  const moved = pending.some(
    (other) => other.path === path && other.secret === secret && other.key === USERNAME,
  );
  if (username === undefined || !moved) return [own];
  return [{ ...placed, target: username, key: USERNAME }, own];
}

/** The key of a user name that stands beside a password. */
const USERNAME = 'username';

function group(resumedName: string, members: readonly [Member, ...Member[]]): Group {
  const by = members[0].key === undefined ? 'single' : 'object';
  return { lead: members[0], by, members, resumedName };
}
