import { CREDENTIALS, type ReportedRule } from '@secretlift/detector/sarif';
import type { Rule } from 'eslint';
import { noHardcodedCredentials } from '../rules/no-hardcoded-credentials.js';

/**
 * What a rule says of itself.
 *
 * @param id as the configuration names it
 * @param meta undefined where ESLint does not know the rule, such as in a directive
 */
export function ruleOf(id: string, meta: Rule.RuleMetaData | undefined): ReportedRule {
  const { description = id, url } = meta?.docs ?? {};
  const common = { id, description, url, level: 'error' } as const;
  if (url !== undefined && url === noHardcodedCredentials.meta?.docs?.url)
    return { ...common, ...CREDENTIALS };
  const help = url === undefined ? description : `${description}: [${id}](${url})`;
  return { ...common, help, tags: meta?.type === undefined ? [] : [meta.type] };
}
