import type { Site } from '../types.js';
import type { Placed } from './index.js';

/** A value of a group: the place that holds it, and its key where the group is a JSON secret. */
export interface Member extends Placed {
  /** The site that changes: the credential's own, or that of the user name beside it. */
  readonly target: Site;
  readonly key: string | undefined;
}

/** Values that become one secret. */
export interface Group {
  /** The member that names the group: its first credential. */
  readonly lead: Placed;
  readonly members: readonly Member[];
}

/**
 * Credentials of one object with a password, or with a pair that is worthless apart, become one
 * JSON secret, and the user name moves along; every other credential is a secret of its own, since
 * it is rotated on its own.
 */
export function groupByObject(placed: readonly Placed[]): Group[] {
  const groups: Group[] = [];
  for (const siblings of byObject(placed).values()) {
    if (siblings.some(({ site }) => site.username !== undefined) || arePair(siblings)) {
      groups.push(jsonGroup(siblings));
    } else groups.push(...siblings.map(single));
  }
  return groups;
}

/** Sites of one object literal together, every other site alone, in the order of the files. */
function byObject(placed: readonly Placed[]): Map<unknown, Placed[]> {
  const objects = new Map<unknown, Placed[]>();
  for (const one of placed) {
    const { object, key, path } = one.site;
    const id = object === undefined || key === undefined ? path : `${one.file.path}:${object}`;
    objects.set(id, [...(objects.get(id) ?? []), one]);
  }
  return objects;
}

/** Keys that only mean something together. */
const PAIRS = [/^aws_?access_?key_?id$|^access_?key_?id$/i, /^(?:aws_?)?secret_?access_?key$/i];

function arePair(siblings: readonly Placed[]): boolean {
  return PAIRS.every((pattern) => siblings.some(({ site }) => pattern.test(site.key ?? '')));
}

function single(placed: Placed): Group {
  return { lead: placed, members: [{ ...placed, target: placed.site, key: undefined }] };
}

function jsonGroup(siblings: readonly Placed[]): Group {
  const members = siblings.flatMap(withUsername);
  return { lead: siblings[0] as Placed, members: distinctTargets(members) };
}

function withUsername(placed: Placed): Member[] {
  const { site } = placed;
  const own = { ...placed, target: site, key: jsonKey(site.key ?? '') };
  if (site.username === undefined) return [own];
  return [{ ...placed, target: site.username, key: 'username' }, own];
}

/** Two passwords beside one user name move it once. */
function distinctTargets(members: readonly Member[]): Member[] {
  const seen = new Set<number>();
  return members.filter(({ target }) => {
    const fresh = !seen.has(target.expression[0]);
    seen.add(target.expression[0]);
    return fresh;
  });
}

/** Rotation of databases expects `password`; other keys keep the name that the code gives them. */
function jsonKey(name: string): string {
  return /^(?:db_?)?(?:pass(?:word|wd)?|pwd)$/i.test(name) ? 'password' : name;
}
