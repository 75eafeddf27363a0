import type { CredentialSite, Plan, Refusal, SurveyedFile } from '../types.js';
import { groupByObject } from './group.js';
import { nameSecrets } from './name.js';
import { mergeEqualValues } from './merge.js';

/** A credential together with the file it stands in. */
export interface Placed {
  readonly file: SurveyedFile;
  readonly site: CredentialSite;
}

/** Choices of the person that a plan follows. */
export interface PlanOptions {
  /** Absolute folder to which the descriptions' paths are relative. */
  readonly root: string;
}

/**
 * Decides which secrets are stored, under which names and keys, which place reads which of them
 * and how, and which findings stay where they are. Pure: the same files give the same plan.
 */
export function plan(files: readonly SurveyedFile[], options: PlanOptions): Plan {
  const placed = files.flatMap((file) => file.sites.map((site) => ({ file, site })));
  const movable = placed.filter(({ site }) => site.obstacle === undefined);
  const groups = mergeEqualValues(groupByObject(movable));
  return { secrets: nameSecrets(groups, options.root), refusals: placed.flatMap(refusal) };
}

function refusal({ file, site }: Placed): Refusal[] {
  return site.obstacle === undefined
    ? []
    : [{ file, finding: site.finding, reason: site.obstacle }];
}
