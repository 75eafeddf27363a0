import { firstFree } from '../first-free.js';
import type { Site } from '../types.js';
import type { Grouping, PlanChoices } from './choices.js';
import type { Placed } from './placed.js';
import { camelCase, valueWords } from './words.js';

/** A value of a group: the place that holds it, and its key where the group is a JSON secret. */
export interface Member extends Placed {
  /** The site that changes: the credential's own, or that of the user name beside it. */
  readonly target: Site;
  readonly key: string | undefined;
}

/** Values that become one secret. */
export interface Group {
  /** The credential that names the group: its first. */
  readonly lead: Placed;
  /** What the whole is called; for `single` and `object` the lead's names tell. */
  readonly by: 'single' | 'object' | 'file' | 'package';
  readonly members: readonly Member[];
  /** The name that an interrupted run gave it. */
  readonly resumedName?: string;
}

/** Puts together what is to become one secret. */
export function groupCredentials(placed: readonly Placed[], choices: PlanChoices): Group[] {
  return GROUPINGS[choices.group](placed, choices);
}

type GroupBy = (placed: readonly Placed[], choices: PlanChoices) => Group[];

const GROUPINGS = {
  none: (placed) => placed.map(single),
  object: groupByObject,
  file: (placed) => bundles(placed, ({ file }) => file.path, 'file'),
  package: (placed) => bundles(placed, ({ file }) => file.package.directory, 'package'),
} as const satisfies Record<Grouping, GroupBy>;

/**
 * Credentials of one object with a user name, or with a pair that is worthless apart, become one
 * JSON secret; every other credential is a secret of its own, since it is rotated on its own.
 */
function groupByObject(placed: readonly Placed[], { keepUsernames }: PlanChoices): Group[] {
  return [...partition(placed, objectOf).values()].flatMap((siblings) => {
    const together = siblings.some(({ site }) => site.username !== undefined) || arePair(siblings);
    return together ? [objectGroup(siblings, keepUsernames)] : siblings.map(single);
  });
}

/** Sites of one object literal have one key, every other site has its own. */
function objectOf({ file, site }: Placed): unknown {
  const isMember = site.object !== undefined && site.key !== undefined && site.whole;
  return isMember ? `${file.path}:${String(site.object)}` : site;
}

function partition(
  placed: readonly Placed[],
  keyOf: (placed: Placed) => unknown,
): Map<unknown, [Placed, ...Placed[]]> {
  const parts = new Map<unknown, [Placed, ...Placed[]]>();
  for (const one of placed) {
    const part = parts.get(keyOf(one));
    if (part === undefined) parts.set(keyOf(one), [one]);
    else part.push(one);
  }
  return parts;
}

/** Keys that only mean something together. */
const PAIR = [/^(?:aws_?)?access_?key_?id$/i, /^(?:aws_?)?secret_?access_?key$/i];

function arePair(siblings: readonly Placed[]): boolean {
  return PAIR.every((pattern) => siblings.some(({ site }) => pattern.test(site.key ?? '')));
}

function single(placed: Placed): Group {
  const member = { ...placed, target: placed.site, key: undefined };
  return { lead: placed, by: 'single', members: [member] };
}

function objectGroup(siblings: readonly [Placed, ...Placed[]], keepUsernames: boolean): Group {
  const members = siblings.flatMap((placed): Member[] => {
    const { site } = placed;
    const own = { ...placed, target: site, key: rotationKey(site.key ?? '') };
    if (site.username === undefined || keepUsernames) return [own];
    return [{ ...placed, target: site.username, key: 'username' }, own];
  });
  return { lead: siblings[0], by: 'object', members: distinctTargets(members) };
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
function rotationKey(name: string): string {
  return /^(?:db_?)?(?:pass(?:word|wd)?|pwd)$/i.test(name) ? 'password' : name;
}

/** Everything of a file or a package in one secret, each value under its own name. */
function bundles(
  placed: readonly Placed[],
  keyOf: (placed: Placed) => unknown,
  by: 'file' | 'package',
): Group[] {
  return [...partition(placed, keyOf).values()].map((bundle) => {
    const taken = new Set<string>();
    const members = bundle.map((one) => ({ ...one, target: one.site, key: freshKey(one, taken) }));
    return { lead: bundle[0], by, members };
  });
}

function freshKey(placed: Placed, taken: Set<string>): string {
  const key = firstFree([camelCase(valueWords(placed))], taken);
  taken.add(key);
  return key;
}
