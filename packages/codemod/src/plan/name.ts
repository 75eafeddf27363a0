import { extname } from 'node:path';
import { firstFree } from '../first-free.js';
import { parameterId } from '../parameter-id.js';
import { shortPath } from '../short-path.js';
import type { SurveyedFile } from '../types.js';
import type { PlanChoices } from './choices.js';
import type { Group } from './group.js';
import { fileWords, objectWords, valueWords } from './words.js';

/**
 * Names the secrets of a plan, each differently: where the template gives several the same name,
 * each is qualified by its file, and only then numbered.
 *
 * @param inUse names that are taken already
 * @returns a name for each group, in their order
 */
export function nameSecrets(
  groups: readonly Group[],
  choices: PlanChoices,
  inUse: ReadonlySet<string>,
): string[] {
  const plain = groups.map((group) => plainName(group, choices));
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set(inUse);
  return groups.map((group, index) => {
    if (group.resumedName !== undefined) return group.resumedName;
    const name = plain[index] ?? '';
    const isFree = counts.get(name) === 1 && !taken.has(name);
    const given = isFree
      ? name
      : firstFree([secretName(group, qualified(group), choices)], taken, '-');
    taken.add(given);
    return given;
  });
}

function plainName(group: Group, choices: PlanChoices): string {
  return group.resumedName ?? secretName(group, WHAT[group.by](group), choices);
}

const WHAT = {
  single: ({ lead }) => valueWords(lead),
  object: ({ lead }) => objectWords(lead),
  file: ({ lead }) => fileWords(lead.file.path),
  package: () => ['credentials'],
} as const satisfies Record<Group['by'], (group: Group) => string[]>;

function qualified(group: Group): string[] {
  const what = WHAT[group.by](group);
  return [...fileWords(group.lead.file.path).filter((word) => !what.includes(word)), ...what];
}

function secretName(
  { lead: { file } }: Group,
  what: readonly string[],
  { prefix, nameTemplate, names, store }: PlanChoices,
): string {
  const fields: Readonly<Record<string, string>> = {
    package: legal(file.package.name.replace(/^@/, '')),
    file: fileField(file),
    what: withoutSuffixLook(what),
  };
  const filled = nameTemplate.replace(/\{(\w+)\}/g, (all, field: string) => fields[field] ?? all);
  const name = names[prefix + filled] ?? prefix + filled;
  return store === 'parameter-store' ? parameterId(name) : name;
}

/** The path in its package without extension: `src/db`. */
function fileField(file: SurveyedFile): string {
  const path = shortPath(file.path, file.package.directory);
  return legal(path.slice(0, path.length - extname(path).length));
}

/** What a name may not contain becomes a hyphen. Source: the reference of CreateSecret. */
function legal(text: string): string {
  return text.replace(/[^\w/+=.@-]/g, '-');
}

/**
 * AWS ends an ARN with a hyphen and six characters, and asks that no name end so: `jwt-secret`
 * would be taken for `jwt` by whoever looks it up by a partial ARN. `jwt-secret-key` is not, and
 * any other word of six letters becomes a part of its own: `api/tokens`.
 */
function withoutSuffixLook(what: readonly string[]): string {
  const last = what.at(-1);
  if (what.length < 2 || last?.length !== 6) return what.join('-');
  return last === 'secret' ? [...what, 'key'].join('-') : `${what.slice(0, -1).join('-')}/${last}`;
}
