import type { PolicySet } from '../types.js';
import { cdk } from './cdk.js';
import { cloudFormation } from './cloudformation.js';
import { terraform } from './terraform.js';

/** What a policy can be written as. */
export const FORMATS = {
  json: iamJson,
  cloudformation: cloudFormation,
  cdk,
  terraform,
} as const satisfies Record<string, (set: PolicySet) => string>;

export type PolicyFormat = keyof typeof FORMATS;

/** As `aws iam put-role-policy` and `aws secretsmanager put-resource-policy` take them. */
function iamJson(set: PolicySet): string {
  if (set.kind === 'identity') return json(set.document);
  const [only, ...others] = set.policies;
  if (only !== undefined && others.length === 0) return json(only.document);
  return json(Object.fromEntries(set.policies.map(({ secret, document }) => [secret, document])));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
