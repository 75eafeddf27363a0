import { shortPath } from '../short-path.js';
import type {
  KnownNames,
  Plan,
  PlannedContent,
  PlannedPlace,
  PlannedSecret,
  Refusal,
  SurveyedFile,
} from '../types.js';
import type { PlanChoices } from './choices.js';
import { groupCredentials, type Member } from './group.js';
import { idVariable } from './id-variable.js';
import { mergeEqualValues, type MergedGroup } from './merge.js';
import { nameSecrets } from './name.js';
import type { Placed } from './placed.js';
import { resumeGroups } from './resume.js';

/**
 * Decides which secrets are stored, under which names and keys, which place reads which of them
 * and how, and which findings stay where they are. Pure: the same files give the same plan.
 *
 * @param root absolute folder to which paths in descriptions are relative
 * @param known what earlier runs decided
 */
export function plan(
  files: readonly SurveyedFile[],
  choices: PlanChoices,
  root: string,
  known: KnownNames,
): Plan {
  const placed = files.flatMap((file) => file.sites.map((site) => ({ file, site })));
  const movable = placed.filter(({ site }) => site.obstacle === undefined);
  const { resumed, rest } = resumeGroups(movable, known.pending);
  const groups = mergeEqualValues([...resumed, ...groupCredentials(rest, choices)]);
  const names = nameSecrets(groups, choices, known.inUse);
  return {
    secrets: groups.map((group, index) => plannedSecret(group, names[index] ?? '', choices, root)),
    refusals: placed.flatMap(refusal),
  };
}

function plannedSecret(
  group: MergedGroup,
  name: string,
  choices: PlanChoices,
  root: string,
): PlannedSecret {
  const path = shortPath(group.lead.file.path, root);
  return {
    name,
    description: `Migrated from ${path} by migrate-secrets`,
    content: content(group),
    places: [...group.members, ...group.echoes].map((member) => place(member, name, choices)),
  };
}

function content({ lead, members }: MergedGroup): PlannedContent {
  const entries = new Map<string, Member['target']['value']>();
  for (const { key, target } of members) if (key !== undefined) entries.set(key, target.value);
  if (entries.size === 0) return { form: 'string', value: lead.site.value };
  const isLogin = entries.has('username') && entries.has('password');
  return { form: 'json', entries, details: isLogin ? lead.site.connection : {} };
}

function place(
  { file, site, target, key }: Member,
  secret: string,
  choices: PlanChoices,
): PlannedPlace {
  const getter = choices.getters ? target.getter : undefined;
  const awaits = choices.await === 'auto' && target.mayAwait && getter === undefined;
  return {
    file,
    site: target,
    binding: target === site ? (site.finding.binding ?? '') : (target.key ?? ''),
    secret,
    key,
    accessor: awaits ? 'getSecret' : 'getSecretSync',
    getter,
    idVariable: choices.idFromEnvironment ? idVariable(secret) : undefined,
  };
}

function refusal({ file, site }: Placed): Refusal[] {
  return site.obstacle === undefined
    ? []
    : [{ file, finding: site.finding, reason: site.obstacle }];
}
